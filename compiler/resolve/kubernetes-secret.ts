import type { ResolvedKubernetes, ResolvedSecretPlace } from '../../schema/resolved-kubernetes.ts';

/**
 * The Kubernetes Secret and the key that hold a secret of mail.yaml.
 *
 * @param name - its name in mail.yaml
 * @param usual - the Secret of those that are nowhere else; that of an environment where it has its own
 */
export function secretPlaceOf(
  { secret, secrets }: ResolvedKubernetes,
  name: string,
  usual: string = secret,
): ResolvedSecretPlace {
  return secrets.find((place) => place.name === name) ?? { name, secret: usual, key: name };
}
