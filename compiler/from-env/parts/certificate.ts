import type { Certificate } from '../../../schema/tls.ts';
import { tidy } from '../../resolve/certificate.ts';
import { placeInTheProject, tooWide } from '../../rules/support/certificate-directory.ts';
import type { Facts, NotCarried } from '../facts.ts';
import type { Context } from '../part.ts';

/** The certificate that env variables name, or why it cannot be written into mail.yaml. */
export function certificatePart({ facts, sources, profile }: Context): {
  readonly certificate?: Certificate;
  readonly notCarried: readonly NotCarried[];
} {
  const certificate = certificateOf(facts);
  const about = [sources.letsencrypt, sources.certificateChain, sources.certificateKey].flatMap((source) =>
    source === undefined ? [] : [{ variable: source.name, line: source.line }],
  );
  if (certificate === undefined) return { notCarried: about.map((each) => ({ ...each, ...half })) };
  const reason = refusal(certificate, profile.name);
  if (reason === undefined) return { certificate, notCarried: [] };
  const instead =
    'Put the certificate and its key into a folder of their own, and write it at `tls.certificate.directory`.';
  return { notCarried: about.map((each) => ({ ...each, reason, instead })) };
}

const half = {
  reason: 'the other half of what says where the certificate is, the host name or a file, is missing',
  instead: 'Write the folder at `tls.certificate.directory`.',
};

function certificateOf(facts: Facts): Certificate | undefined {
  const { certificateChain: chain, certificateKey: key, letsencrypt, hostname } = facts;
  if (letsencrypt === true && hostname !== undefined)
    return { directory: `/etc/letsencrypt/live/${hostname}` };
  if (chain === undefined || key === undefined) return undefined;
  const [certificateFile, keyFile] = [tidy(chain), tidy(key)];
  const shared = commonFolder(certificateFile, keyFile);
  return {
    directory: shared === '' ? (certificateFile.startsWith('/') ? '/' : '.') : shared,
    chain: certificateFile.slice(shared.length + 1),
    key: keyFile.slice(shared.length + 1),
  };
}

/** Why `check` would not take a certificate directory or its files, after "because". */
function refusal({ directory = '', chain = '', key = '' }: Certificate, profile: string): string | undefined {
  const wide = tooWide(directory);
  if (wide !== undefined) return `the folder that has both files is ${wide.what}`;
  const place = placeInTheProject(directory, profile, [profile]);
  if (place !== undefined) return `the folder that has both files would be ${place}`;
  const written = /^[A-Za-z0-9._~/][A-Za-z0-9._~/@+-]*$/.test(directory);
  const file = /^([A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)?$/;
  return written && file.test(chain) && file.test(key)
    ? undefined
    : 'its path has characters that mail.yaml does not take';
}

/** The longest folder that both files are in; empty where that is the root or nothing. */
function commonFolder(one: string, other: string): string {
  const [a, b] = [one.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const length = a.findIndex((name, index) => b[index] !== name);
  return a.slice(0, length < 0 ? a.length : length).join('/');
}
