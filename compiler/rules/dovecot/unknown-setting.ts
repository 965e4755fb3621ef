import { closest } from '../../diagnostic/closest.ts';
import { notDoneBySetting } from '../../diagnostic/not-done.ts';
import { knownDovecotSettings } from '../../target/known-dovecot-settings.ts';
import type { Rule } from '../rule.ts';

/** A setting that Dovecot of the target platform does not have. */
export const rule: Rule = {
  id: 'dovecot/unknown-setting',
  title: 'A setting that this Dovecot does not know',
  severity: 'error',
  why: 'Dovecot refuses to start with a setting that it does not know.',
  help: 'Look the name up in the documentation of the version that the platform has.',
  clauses: ['doveconf(1)'],
  *check({ resolved }) {
    const { names, version } = knownDovecotSettings(resolved.platform);
    for (const name of Object.keys(resolved.overrides.dovecot)) {
      if (names.has(name) || notDoneBySetting('dovecot', name) !== undefined) continue;
      const near = closest(name, names);
      yield {
        message: `Dovecot ${version} has no setting \`${name}\``,
        path: ['dovecot', 'settings', name],
        part: 'key',
        ...(near !== undefined && { help: `Did you mean \`${near}\`?` }),
      };
    }
  },
};
