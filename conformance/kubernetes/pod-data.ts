import type { ResolvedKubernetes } from '../../schema/resolved-kubernetes.ts';
import type { IssuedCertificate } from '../supply/certificates.ts';
import type { KubernetesObject } from './objects.ts';
import type { Keys } from './pod-volumes.ts';

/** The ConfigMaps among rendered objects, by name. */
export const configMaps = (objects: readonly KubernetesObject[]): ReadonlyMap<string, Keys> =>
  keysOf(objects, 'ConfigMap', (text) => text);

/** The Secrets among rendered objects, by name. */
export const renderedSecrets = (objects: readonly KubernetesObject[]): ReadonlyMap<string, Keys> =>
  keysOf(objects, 'Secret', (text) => Buffer.from(text, 'base64').toString('utf8'));

const keysOf = (
  objects: readonly KubernetesObject[],
  wanted: string,
  read: (text: string) => string,
): ReadonlyMap<string, Keys> =>
  new Map(
    objects
      .filter(({ kind }) => kind === wanted)
      .map(({ metadata, data }) => [
        metadata.name,
        new Map(
          Object.entries((data ?? {}) as Record<string, string>).map(([key, text]) => [key, read(text)]),
        ),
      ]),
  );

/** The Secrets that mail.yaml asks its operator for, with what the suite made for this run. */
export function secretObjects(
  kubernetes: ResolvedKubernetes,
  secrets: ReadonlyMap<string, string>,
  certificate: IssuedCertificate,
): ReadonlyMap<string, Keys> {
  const objects = new Map<string, Map<string, string>>();
  const put = (secret: string, key: string, text: string): void => {
    objects.set(secret, (objects.get(secret) ?? new Map<string, string>()).set(key, text));
  };
  for (const [name, text] of secrets) {
    const elsewhere = kubernetes.secrets.find((each) => each.name === name);
    put(elsewhere?.secret ?? kubernetes.secret, elsewhere?.key ?? name, text);
  }
  put(kubernetes.certificate, 'tls.crt', certificate.chain);
  put(kubernetes.certificate, 'tls.key', certificate.key);
  return objects;
}
