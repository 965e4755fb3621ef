import type { Profile } from '../../profiles/profile.ts';
import type { ResolvedTls } from '../../schema/resolved-spec.ts';
import type { Certificate } from '../../schema/tls.ts';

/** The certificate of a profile: where its files are, or that the containers make one. */
export function resolveCertificate(
  certificate: Certificate | undefined,
  { defaults }: Profile,
): ResolvedTls['certificate'] {
  const usual = defaults.tls.certificate;
  const written = {
    directory: certificate?.directory ?? usual.directory.value,
    chain: certificate?.chain ?? usual.chain.value,
    key: certificate?.key ?? usual.key.value,
  };
  const selfSigned =
    certificate?.selfSigned ?? (certificate?.directory === undefined && usual.selfSigned.value);
  return { ...(lineageOf(written) ?? { ...written, lineage: undefined }), selfSigned };
}

type Files = Readonly<Record<'directory' | 'chain' | 'key', string>>;

/**
 * The files of a certificate that certbot keeps: `live/NAME` has links to the newest of the numbered files in `archive/NAME`
 * (certbot's documentation, "Where are my certificates?"). However the folder and the files are written, the folder is
 * `live/NAME` then: a container needs no more, and must not get the keys of other names.
 */
function lineageOf({ directory, chain, key }: Files): (Files & { readonly lineage: string }) | undefined {
  const [folder, chainFile] = divide(`${directory}/${chain}`);
  const [keyFolder, keyFile] = divide(`${directory}/${key}`);
  const name = /(?:^|\/)live\/([^/]+)$/.exec(folder)?.[1];
  if (folder !== keyFolder || name === undefined || name === '..') return undefined;
  return { directory: folder, chain: chainFile, key: keyFile, lineage: name };
}

/** Folder and name of a file, by the letters of its path. */
function divide(path: string): readonly [string, string] {
  const tidied = tidy(path);
  const end = tidied.lastIndexOf('/');
  return [tidied.slice(0, end), tidied.slice(end + 1)];
}

/** A path without `//`, `/./`, `name/..` and a slash at its end, as Docker Compose reads it. The root is empty. */
export function tidy(path: string): string {
  const absolute = path.startsWith('/');
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length > 0 && names.at(-1) !== '..' && names.at(-1) !== '~') names.pop();
    else if (!absolute) names.push(name);
  }
  if (absolute) return names.map((name) => `/${name}`).join('');
  const keepsDot = path.startsWith('./') && names[0] !== '..';
  return [...(keepsDot ? ['.'] : []), ...names].join('/');
}
