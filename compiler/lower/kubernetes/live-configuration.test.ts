import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../compile.ts';
import type { FileTree } from '../../output/file-tree.ts';

const hash = (letter: string): string => `{BLF-CRYPT}$2y$12$${letter.repeat(53)}`;
const USERS = { user1: { password: { hash: hash('a') } } };

/** The tree of a mail server with a section of its one domain, or one of the file, written otherwise. */
function treeOf({
  mailboxes = USERS,
  aliases = { postmaster: 'user1' },
  ...sections
}: Record<string, object> = {}): FileTree {
  const spec = {
    version: 1,
    hostname: 'mail.example.com',
    domains: { 'example.com': { unsigned: 'only tables matter here', mailboxes, aliases } },
    profiles: { mailserver: {} },
    // By default the claim follows the quotas, and so the number of mailboxes.
    kubernetes: { mailboxes: { size: '10GiB' } },
    ...sections,
  };
  const { profiles, diagnostics } = compile({ text: JSON.stringify(spec), file: 'mail.yaml' });
  const [profile] = profiles;
  if (profile === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return profile.tree;
}

/** Files of the chart and of the kustomization that are not what they are for `before`. */
const changed = (before: FileTree, after: FileTree): readonly string[] =>
  [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);

/** What makes new pods: the manifest of the workload, with the checksums in it. */
const workloadOf = (tree: FileTree): string => tree.get('kustomize/base/statefulset.yaml') ?? '';

const before = treeOf();

test.each<[string, Record<string, object>, string]>([
  ['another alias', { aliases: { postmaster: 'user1', sales: 'user1' } }, 'postfix/tables/aliases'],
  [
    'another mailbox with a hash',
    { mailboxes: { ...USERS, user2: { password: { hash: hash('b') } } } },
    'dovecot/users',
  ],
  ['another hash', { mailboxes: { user1: { password: { hash: hash('b') } } } }, 'dovecot/users'],
])('%s changes what running pods take over, and no pod', (_what, sections, file) => {
  const after = treeOf(sections);
  expect(changed(before, after)).toContain(`helm/files/${file}`);
  expect(workloadOf(after)).toBe(workloadOf(before));
  expect(changed(before, after).filter((path) => path.startsWith('helm/templates/'))).toEqual([]);
});

test.each<[string, Record<string, object>]>([
  ['another limit, which is in main.cf', { limits: { messageSize: '5MiB' } }],
  [
    'a password that is a secret, which is mounted',
    { mailboxes: { user1: { password: { secret: 'mine' } } } },
  ],
])('%s makes new pods', (_what, sections) => {
  expect(workloadOf(treeOf(sections))).not.toBe(workloadOf(before));
});

test('kustomize keeps the names of what running pods have mounted', () => {
  const { configMapGenerator, secretGenerator } = parse(
    before.get('kustomize/base/kustomization.yaml') ?? '',
  ) as Record<string, readonly { readonly options: { readonly disableNameSuffixHash?: boolean } }[]>;
  const all = [...(configMapGenerator ?? []), ...(secretGenerator ?? [])];
  expect(all.length).toBeGreaterThan(3);
  expect(all.filter(({ options }) => options.disableNameSuffixHash !== true)).toEqual([]);
});
