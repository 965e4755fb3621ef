import type { Damage } from './damage.ts';

const POD = 'spec template spec';

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

/** Wrongs in the pod of a profile with mailboxes, each with the one assertion that must notice. */
export const DAMAGES_OF_MAILBOXES: readonly Damage[] = rows.map(([what, noticed, at, to]) => ({
  what,
  noticed: noticed.split(' '),
  kind: 'StatefulSet',
  at,
  to,
}));
