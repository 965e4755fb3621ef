import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diffTrees, type TreeChanges } from '../../output/diff-trees.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { MANIFEST, manifestText } from '../../output/manifest.ts';
import { ExitError } from '../exit-error.ts';
import type { Operation } from './operation.ts';
import { readWritten } from './read-written.ts';
import { STAGING } from './staging.ts';
import { onDisk } from './write-failure.ts';

/** The tree of one profile, for the folder of its name. */
export interface ProfileTree {
  readonly profile: string;
  readonly tree: FileTree;
}

/** What has to happen in the output folder. */
export interface WritePlan {
  readonly profiles: readonly { readonly profile: string; readonly changes: TreeChanges }[];
  readonly operations: readonly Operation[];
  /** Contents of the files to write, by path below the output folder. */
  readonly contents: FileTree;
  /** Files that stand in the way: their content differs, and mailc did not write them. */
  readonly foreign: readonly string[];
}

/** Compares what is wanted with what is there; writes nothing. */
export function planWrite(output: string, wanted: readonly ProfileTree[]): WritePlan {
  const plans = onDisk(output, () => wanted.map((each) => planProfile(output, each)));
  return {
    profiles: plans.map(({ profile, changes }) => ({ profile, changes })),
    operations: plans.flatMap((plan) => plan.operations),
    contents: new Map(plans.flatMap((plan) => [...plan.contents])),
    foreign: plans.flatMap((plan) => plan.foreign),
  };
}

function planProfile(
  output: string,
  { profile, tree }: ProfileTree,
): WritePlan['profiles'][number] & Omit<WritePlan, 'profiles'> {
  const folder = join(output, profile);
  const { files, listed } = readWritten(folder, tree);
  const changes = diffTrees(files, tree);
  const written = [...changes.added, ...changes.changed];
  const operations: Operation[] = [
    ...written.map((path) => ({ kind: 'write', path: `${profile}/${path}` }) as const),
    ...changes.removed.map((path) => ({ kind: 'remove', path: `${profile}/${path}` }) as const),
  ];
  const contents = new Map(written.map((path) => [`${profile}/${path}`, tree.get(path) ?? '']));
  const manifest = `${profile}/${MANIFEST}`;
  const names = [...tree.keys()];
  if (tree.size === 0) operations.push({ kind: 'remove', path: manifest });
  else if (names.length !== listed.size || names.some((path) => !listed.has(path))) {
    operations.push({ kind: 'write', path: manifest });
    contents.set(manifest, manifestText(tree));
  }
  const foreign = changes.changed.filter((path) => !listed.has(path)).map((path) => join(folder, path));
  return { profile, changes, operations, contents, foreign };
}

/** Profiles that an earlier run wrote and mail.yaml no longer has: their files go. */
export function abandonedProfiles(output: string, profiles: readonly string[]): readonly ProfileTree[] {
  if (!existsSync(output)) return [];
  return onDisk(output, () => readdirSync(output, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== STAGING && !profiles.includes(entry.name))
    .filter((entry) => existsSync(join(output, entry.name, MANIFEST)))
    .map((entry) => ({ profile: entry.name, tree: new Map<string, string>() }));
}

/** @throws ExitError when a file of somebody else would be overwritten */
export function refuseForeign({ foreign }: WritePlan): void {
  if (foreign.length === 0) return;
  const shown = foreign.slice(0, 5).join(', ');
  throw new ExitError(
    `${shown}${foreign.length > 5 ? ` and ${foreign.length - 5} more` : ''} exist and are not mailc's`,
    'Move them away, or choose another folder with -o.',
  );
}
