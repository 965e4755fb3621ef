import { notDoneBySetting } from '../../diagnostic/not-done.ts';
import { knownDovecotSettings } from '../../target/known-dovecot-settings.ts';
import { ownerOfDovecotSetting } from '../../target/owned-dovecot-settings.ts';
import type { Rule } from '../rule.ts';
import { ownershipWords } from '../support/ownership-words.ts';

/** A setting that another field of mail.yaml, or mailc itself, decides. */
export const rule: Rule = {
  id: 'dovecot/owned-setting',
  title: 'A Dovecot setting that mailc decides',
  severity: 'error',
  why: 'Two places would decide one thing, and what mail.yaml promises elsewhere would no longer hold.',
  help: 'Remove the line, and use the field of mail.yaml that decides it.',
  clauses: [],
  *check({ resolved }) {
    const { names } = knownDovecotSettings(resolved.platform);
    for (const [name, { value }] of Object.entries(resolved.overrides.dovecot)) {
      const known = names.has(name) || notDoneBySetting('dovecot', name) !== undefined;
      const owner = known ? ownerOfDovecotSetting(name) : undefined;
      if (owner === undefined) continue;
      yield {
        ...ownershipWords('dovecot', name, owner, value),
        path: ['dovecot', 'settings', name],
        part: 'key',
      };
    }
  },
};
