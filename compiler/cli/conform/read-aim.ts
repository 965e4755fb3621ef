import { readFileSync } from 'node:fs';
import type { Access, Aim } from '../../../conformance/target/aim.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { ExitError } from '../exit-error.ts';
import { readSecretLine } from '../secret-line.ts';
import { bareOf, readPace, requireEndpoint } from './read-bare.ts';
import { readEndpoints } from './read-endpoints.ts';
import type { KubernetesFlags } from './read-kubernetes.ts';
import { kubernetesAim, requireKubernetes } from './read-kubernetes.ts';

/** The options of `mailc conform` that aim it. */
export interface AimFlags extends KubernetesFlags {
  readonly compose?: string;
  readonly endpoint?: readonly string[];
  readonly pod?: boolean;
  readonly from?: 'inside' | 'outside';
  readonly login?: readonly string[];
  readonly passwordFile?: readonly string[];
  readonly recipient?: readonly string[];
  readonly ca?: string;
  readonly mutants?: boolean;
  readonly domain?: string;
  readonly mailbox?: string;
  readonly hostname?: string;
  readonly pace?: string;
  readonly keep?: boolean;
  readonly beside?: readonly string[];
}

/** What the options aim at. */
export function readAim(flags: AimFlags, spec: ResolvedSpec): Aim {
  const { compose, endpoint, kubernetes } = flags;
  const aims = (['compose', 'endpoint', 'kubernetes'] as const).filter((name) => flags[name] !== undefined);
  requireKubernetes(flags);
  requireEndpoint(flags);
  if (aims.length === 0) return ownAim(flags);
  if (aims.length > 1)
    throw new ExitError(
      `--${aims.join(' and --')} are ${aims.length} aims`,
      'Give one of them; for more, run mailc conform once for each.',
    );
  const alien = (['mutants', 'keep', 'beside', 'pod'] as const).find((name) => flags[name] !== undefined);
  if (alien !== undefined)
    throw new ExitError(
      `--${alien} is for a project that mailc starts itself`,
      `Leave it out, or leave --${aims[0]} out.`,
    );
  const access = readAccess(flags, spec);
  if (endpoint === undefined && flags.from === 'inside')
    throw new ExitError(
      '--from is for --endpoint',
      `With --${aims[0]} the vantages follow from the networks.`,
    );
  if (compose !== undefined) return { kind: 'compose', project: compose, ...access };
  if (kubernetes !== undefined) return { ...kubernetesAim(kubernetes, flags, spec), ...access };
  return {
    kind: 'endpoint',
    endpoints: readEndpoints(endpoint ?? [], spec),
    vantage: flags.from ?? 'outside',
    pace: flags.pace === undefined ? undefined : readPace(flags.pace),
    bare: bareOf(flags),
    ...access,
  };
}

/** A project of the suite's own has logins, sites and certificates of its own. */
function ownAim(flags: AimFlags): Aim {
  const needless = (['login', 'passwordFile', 'recipient', 'ca'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (needless !== undefined)
    throw new ExitError(
      `--${needless === 'passwordFile' ? 'password-file' : needless} is for a system that runs already`,
      'Say which one: --compose PROJECT, --kubernetes NAMESPACE, or --endpoint SERVICE=HOST:PORT.',
    );
  if (flags.pod === true && flags.mutants === true)
    throw new ExitError('--mutants is for the Compose project', 'Leave --pod out.');
  return { kind: 'own' };
}

function readAccess(flags: AimFlags, spec: ResolvedSpec): Access {
  const logins = (flags.login ?? []).map((address) => address.toLowerCase());
  const files = flags.passwordFile ?? [];
  if (logins.length !== files.length)
    throw new ExitError(
      `${logins.length} --login but ${files.length} --password-file`,
      'Give one password file for each login, in the same order. The file holds the password and at most one line end.',
    );
  const mailboxes = spec.domains.flatMap((domain) => domain.mailboxes.map(({ address }) => address));
  const unknown = logins.find((address) => !mailboxes.includes(address));
  if (unknown !== undefined)
    throw new ExitError(
      `${unknown} is no mailbox of the profile ${spec.name}`,
      mailboxes.length === 0
        ? 'It has none: leave --login out.'
        : `It has: ${mailboxes.slice(0, 5).join(', ')}`,
    );
  const recipients = (flags.recipient ?? []).map((address) => address.toLowerCase());
  const broken = recipients.find((address) => !/^[^@\s<>]+@[^@\s<>]+$/.test(address));
  if (broken !== undefined)
    throw new ExitError(`--recipient ${broken} is not an address`, 'Write it as name@domain.');
  return {
    logins: logins.map((address, n) => ({ address, password: password(files[n] ?? '') })),
    recipients,
    authorities: flags.ca === undefined ? undefined : certificates(flags.ca),
  };
}

function password(file: string): string {
  const line = readSecretLine(readBytes('--password-file', file));
  if ('secret' in line) return line.secret;
  throw new ExitError(`--password-file ${file} ${line.wrong}`, line.remedy);
}

function certificates(file: string): string {
  const text = readBytes('--ca', file).toString('utf8');
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new ExitError(
      `--ca ${file} holds no certificate in PEM`,
      'Give the file of the authority, as -----BEGIN CERTIFICATE-----.',
    );
  return text;
}

function readBytes(option: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ExitError(
      `${option} ${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}`,
      'Give the path of a file that you may read.',
    );
  }
}
