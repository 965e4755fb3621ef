import { join } from 'node:path';
import { isUnchanged, type TreeChanges } from '../../output/diff-trees.ts';
import {
  abandonedProfiles,
  type ProfileTree,
  planWrite,
  refuseForeign,
  type WritePlan,
} from './plan-write.ts';
import { strangeFiles } from './read-written.ts';
import { isCutOff, recover } from './staging.ts';
import { onDisk } from './write-failure.ts';
import { writePlan } from './write-plan.ts';

/** Prints every file to stdout, each after a line `==> path <==`, as head(1) does with several files. */
export function printTrees(trees: readonly ProfileTree[]): void {
  for (const { profile, tree } of trees) {
    for (const [path, text] of tree) process.stdout.write(`==> ${profile}/${path} <==\n${text}\n`);
  }
}

/**
 * Says on stdout which files are not what would be written, and which of others a daemon would read besides, one a line; exit
 * code 1 when there is any, or when a run that writes was cut off.
 */
export function checkTrees(output: string, trees: readonly ProfileTree[], all: boolean): void {
  const { profiles } = planAll(output, trees, all);
  const lines = profiles.flatMap(({ profile, changes }) => changeLines(join(output, profile), changes));
  const strange = trees.flatMap(({ profile, tree }) => {
    const folder = join(output, profile);
    const known = new Set([...changesOf(profiles, profile).removed]);
    return onDisk(output, () => strangeFiles(folder, tree))
      .filter((path) => !known.has(path))
      .map((path) => `foreign  ${join(folder, path)}`);
  });
  for (const line of [...lines, ...strange]) process.stdout.write(`${line}\n`);
  const cutOff = isCutOff(output);
  if (lines.length === 0 && strange.length === 0 && !cutOff) {
    process.stderr.write(`${output} is what mail.yaml says\n`);
    return;
  }
  const remedy =
    lines.length === 0 && !cutOff ? 'move the foreign files away' : 'run mailc compile without --check';
  const state = cutOff ? 'was left by a run that was cut off' : 'is not what mail.yaml says';
  process.stderr.write(`${output} ${state}: ${remedy}\n`);
  process.exitCode = 1;
}

const changesOf = (profiles: WritePlan['profiles'], name: string): TreeChanges =>
  profiles.find(({ profile }) => profile === name)?.changes ?? { added: [], changed: [], removed: [] };

/** Writes what differs, and says on stderr what that was. */
export function writeTrees(output: string, trees: readonly ProfileTree[], all: boolean): void {
  onDisk(output, () => recover(output));
  const plan = planAll(output, trees, all);
  refuseForeign(plan);
  writePlan(output, plan);
  for (const { profile, changes } of plan.profiles) {
    process.stderr.write(`${join(output, profile)}: ${summary(changes)}\n`);
  }
}

/** With every profile compiled, the folders of profiles that are gone are part of it. */
function planAll(output: string, trees: readonly ProfileTree[], all: boolean): WritePlan {
  const names = trees.map(({ profile }) => profile);
  return planWrite(output, all ? [...trees, ...abandonedProfiles(output, names)] : trees);
}

const changeLines = (folder: string, { added, changed, removed }: TreeChanges): readonly string[] => [
  ...added.map((path) => `missing  ${join(folder, path)}`),
  ...changed.map((path) => `differs  ${join(folder, path)}`),
  ...removed.map((path) => `obsolete ${join(folder, path)}`),
];

function summary(changes: TreeChanges): string {
  if (isUnchanged(changes)) return 'nothing to change';
  const { added, changed, removed } = changes;
  const parts = [
    [added.length, 'written'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ] as const;
  return parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join(', ');
}
