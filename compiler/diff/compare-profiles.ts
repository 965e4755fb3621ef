import { compareFiles } from './compare-files.ts';
import { comparePolicies } from './compare-policies.ts';
import { dangerRank, settingDanger } from './danger.ts';
import type { ProfileDiff, SettingChange } from './diff-report.ts';
import { type Setting, settingsOf } from './settings.ts';
import type { Side } from './side.ts';

/** Compares one profile of two sides: its policy, its settings, its files. A side may not have it. */
export function compareProfiles(
  name: string,
  before: Side | undefined,
  after: Side | undefined,
): ProfileDiff {
  const files = compareFiles(before?.profile.tree ?? new Map(), after?.profile.tree ?? new Map());
  const none = { profile: name, policy: [], settings: [], files };
  if (before === undefined) return { ...none, status: 'added' };
  if (after === undefined) return { ...none, status: 'removed' };
  if (files.length === 0) return { ...none, status: 'same' };
  return {
    ...none,
    status: 'changed',
    policy: comparePolicies(before, after),
    settings: compareSettings(before, after),
  };
}

function compareSettings(before: Side, after: Side): readonly SettingChange[] {
  const [old, new_] = [before, after].map((side) => indexed(settingsOf(side.profile.system)));
  const keys = new Set([...(old?.keys() ?? []), ...(new_?.keys() ?? [])]);
  const changes = [...keys].flatMap((key): readonly SettingChange[] => {
    const [was, is] = [old?.get(key), new_?.get(key)];
    const known = is ?? was;
    if (known === undefined || was?.value === is?.value) return [];
    const { area, name } = known;
    const because = is ? after.origin(is.origin) : before.origin(was?.origin);
    const danger = settingDanger(name, was?.value, is?.value);
    return [{ area, name, before: was?.value, after: is?.value, danger, because }];
  });
  return [...changes].sort((a, b) => dangerRank(a.danger) - dangerRank(b.danger));
}

/** By area and name; values of one name, such as a port that is published twice, are one. */
function indexed(settings: readonly Setting[]): ReadonlyMap<string, Setting> {
  const index = new Map<string, Setting>();
  for (const each of settings) {
    const key = `${each.area} ${each.name}`;
    const known = index.get(key);
    index.set(key, known ? { ...known, value: `${known.value}, ${each.value}` } : each);
  }
  return index;
}
