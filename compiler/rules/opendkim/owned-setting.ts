import { knownOpendkimSettings } from '../../target/known-opendkim-settings.ts';
import { ownerOfOpendkimSetting } from '../../target/owned-opendkim-settings.ts';
import type { Rule } from '../rule.ts';
import { ownershipWords } from '../support/ownership-words.ts';

/** A setting that another field of mail.yaml, or mailc itself, decides. */
export const rule: Rule = {
  id: 'opendkim/owned-setting',
  title: 'A OpenDKIM setting that mailc decides',
  severity: 'error',
  why: 'Two places would decide one thing, and what mail.yaml promises elsewhere would no longer hold.',
  help: 'Remove the line, and use the field of mail.yaml that decides it.',
  clauses: [],
  *check({ resolved }) {
    const { names } = knownOpendkimSettings(resolved.platform);
    for (const [name, { value }] of Object.entries(resolved.overrides.opendkim)) {
      const owner = names.has(name) ? ownerOfOpendkimSetting(name) : undefined;
      if (owner === undefined) continue;
      yield {
        ...ownershipWords('opendkim', name, owner, value),
        path: ['opendkim', 'settings', name],
        part: 'key',
      };
    }
  },
};
