import { compareFiles } from './compare-files.ts';
import { comparePolicies } from './compare-policies.ts';
import { dangerRank, settingDanger } from './danger.ts';
import type { ProfileDiff, SettingChange } from './diff-report.ts';
import { kubernetesOf } from './kubernetes.ts';
import { rowsOf } from './rows.ts';
import { type Setting, settingsOf } from './settings.ts';
import { type Because, isCompiled, type Side, type TreeSide } from './side.ts';

/**
 * Compares one profile of two sides: its policy, its settings, its files. A side may not have it.
 *
 * @param withText - whether files come with their differing lines
 */
export function compareProfiles(
  profile: string,
  before: Side | TreeSide | undefined,
  after: Side | TreeSide | undefined,
  withText = false,
): ProfileDiff {
  const [was, is] = [before?.tree ?? new Map(), after?.tree ?? new Map()];
  const files = compareFiles(was, is, withText);
  const onlyFiles = [before, after].some((side) => side && !isCompiled(side));
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const none = { profile, status, onlyFiles, policy: [], settings: [], files } as const;
  if (before === undefined || after === undefined) return none;
  if (files.length === 0) return { ...none, status: 'same' };
  if (!isCompiled(before) || !isCompiled(after))
    return { ...none, settings: compareSettings(kubernetesOf(was), kubernetesOf(is), () => unknownPlace) };
  return {
    ...none,
    policy: comparePolicies(before, after),
    settings: compareSettings(everything(before), everything(after), (setting, isNew) =>
      placeOf(isNew ? after : before, setting),
    ),
  };
}

const unknownPlace: Because = { because: '', line: undefined };

const everything = ({ profile: { system, tree } }: Side): readonly Setting[] => [
  ...settingsOf(system),
  ...rowsOf(system),
  ...kubernetesOf(tree),
];

function placeOf(side: Side, { area, origin, by }: Setting): Because {
  if (area === 'kubernetes') return unknownPlace;
  return by ? side.specPlace(by) : side.origin(origin);
}

function compareSettings(
  before: readonly Setting[],
  after: readonly Setting[],
  place: (setting: Setting, isNew: boolean) => Because,
): readonly SettingChange[] {
  const [old, new_] = [indexed(before), indexed(after)];
  const changes = [...new Set([...old.keys(), ...new_.keys()])].flatMap((key): readonly SettingChange[] => {
    const [was, is] = [old.get(key), new_.get(key)];
    const known = is ?? was;
    if (known === undefined || was?.value === is?.value) return [];
    const { area, name } = known;
    const { because, line } = place(known, is !== undefined);
    const danger = settingDanger(name, was?.value, is?.value);
    return [
      {
        area,
        name,
        before: was?.value,
        after: is?.value,
        danger,
        because,
        line: is ? line : undefined,
      },
    ];
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
