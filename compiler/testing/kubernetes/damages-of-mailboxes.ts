import type { Damage } from './damage.ts';

const POD = 'spec template spec';
const USERS = `${POD} volumes config-dovecot projected`;
/** As the fixture has it. */
const HASH = '{BLF-CRYPT}$2y$05$1lt2n91acoyXwiyZCj7Dru8uHCT/jppnQrT4yycsZ2bxA8jPQYS76';

type Row = readonly [what: string, noticed: string, at: string, to: unknown];

const rows: readonly Row[] = [
  ['two pods for one set of mailboxes', 'workload scaling', 'spec replicas', 2],
  ['a daemon that stops first', 'draining', `${POD} containers opendkim lifecycle`, undefined],
  ['a daemon that is missing', 'mounts', `${POD} containers opendkim`, undefined],
  [
    'mailboxes in memory',
    'mounts',
    `${POD} volumes +`,
    { name: 'mailboxes', emptyDir: { medium: 'Memory' } },
  ],
  [
    'a password that everybody can read',
    'secrets',
    `${POD} volumes secrets-dovecot projected defaultMode`,
    0o444,
  ],
  [
    'a secret of another name',
    'secrets',
    `${POD} volumes secrets-dovecot projected sources 0 secret name`,
    'other',
  ],
  [
    'a secret that is not mounted',
    'secrets',
    `${POD} volumes secrets-dovecot projected sources 0 secret items 0`,
    undefined,
  ],
  [
    'every secret for one daemon',
    'secrets',
    `${POD} volumes secrets-dovecot projected sources 0 secret items +`,
    { key: 'dkim', path: 'dkim' },
  ],
  ['a certificate of another name', 'secrets', `${POD} volumes certificate secret items 0 path`, 'other.pem'],
  ['hashes that everybody can read', 'secrets', `${USERS} defaultMode`, 0o444],
  ['hashes at another path', 'config-files', `${USERS} sources 2 secret items 0 path`, 'other'],
  ['hashes of another Secret', 'config-files secrets', `${USERS} sources 2 secret name`, 'other'],
  ['hashes that are not mounted', 'config-files secrets', `${USERS} sources 2`, undefined],
  [
    'a file twice',
    'config-files',
    `${USERS} sources 0 configMap items +`,
    { key: 'dovecot.conf', path: 'users' },
  ],
  [
    'a writable configuration',
    'secrets',
    `${POD} containers dovecot volumeMounts config-dovecot readOnly`,
    undefined,
  ],
  [
    'pods that stay when dovecot.conf changes',
    'life',
    'spec template metadata annotations checksum/dovecot',
    undefined,
  ],
  [
    'an environment of a secret',
    'secrets',
    `${POD} containers dovecot envFrom`,
    [{ secretRef: { name: 'all' } }],
  ],
  [
    'a secret in the environment',
    'secrets',
    `${POD} containers dovecot env`,
    [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'all', key: 'password' } } }],
  ],
];

const ofObjects: readonly Damage[] = [
  {
    what: 'hashes in a ConfigMap',
    noticed: ['passwords', 'config-files'],
    kind: 'ConfigMap',
    name: '-dovecot',
    at: 'data users',
    to: `user1@example.com:${HASH}::::::`,
  },
  {
    what: 'a hash without its scheme in an annotation',
    noticed: ['passwords'],
    kind: 'ConfigMap',
    name: '-postfix',
    at: 'metadata annotations',
    to: { note: HASH.slice(HASH.indexOf('}') + 1) },
  },
  {
    what: "a hash that is not mail.yaml's",
    noticed: ['passwords'],
    kind: 'ServiceAccount',
    at: 'metadata annotations',
    to: { note: '{SSHA}c29tZWJvZHkncyBoYXNo' },
  },
  {
    what: 'hashes that differ',
    noticed: ['config-files'],
    kind: 'Secret',
    name: '-dovecot',
    at: 'data users',
    to: Buffer.from(HASH).toString('base64'),
  },
  {
    what: 'a Secret with more than is mounted',
    noticed: ['config-files'],
    kind: 'Secret',
    name: '-dovecot',
    at: 'data extra',
    to: 'eA==',
  },
  {
    what: 'more than a Secret may hold',
    noticed: ['names', 'config-files'],
    kind: 'Secret',
    name: '-dovecot',
    at: 'data users',
    to: Buffer.from('x'.repeat(1024 ** 2)).toString('base64'),
  },
  {
    what: 'a Secret that is missing',
    noticed: ['config-files'],
    kind: 'Secret',
    name: '-dovecot',
    at: '',
    to: undefined,
  },
];

const ofPods: readonly Damage[] = rows.map(([what, noticed, at, to]) => ({
  what,
  noticed: noticed.split(' '),
  kind: 'StatefulSet',
  at,
  to,
}));

/** Wrongs in the pod of a profile with mailboxes and in its configuration, each with the assertions that must notice. */
export const DAMAGES_OF_MAILBOXES: readonly Damage[] = [...ofPods, ...ofObjects];
