import { closest } from '../../diagnostic/closest.ts';
import { knownOpendkimSettings } from '../../target/known-opendkim-settings.ts';
import type { Rule } from '../rule.ts';

/** A setting that OpenDKIM of the target platform does not have. */
export const rule: Rule = {
  id: 'opendkim/unknown-setting',
  title: 'A setting that this OpenDKIM does not know',
  severity: 'error',
  why: 'OpenDKIM refuses to start with a setting that it does not know.',
  help: 'Remove the line, or look the name up in the documentation of the version that the platform has.',
  clauses: ['opendkim.conf(5)'],
  *check({ resolved }) {
    const { names, version } = knownOpendkimSettings(resolved.platform);
    for (const name of Object.keys(resolved.overrides.opendkim)) {
      if (names.has(name)) continue;
      const near = closest(name, names);
      yield {
        message: `OpenDKIM ${version} has no setting \`${name}\``,
        path: ['opendkim', 'settings', name],
        part: 'key',
        ...(near !== undefined && { help: `Did you mean \`${near}\`?` }),
      };
    }
  },
};
