import type { KubernetesAim } from '../../../conformance/target/aim.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { MAILC_VERSION } from '../../version.ts';
import { ExitError } from '../exit-error.ts';

/** The options that aim `mailc conform` at a cluster. */
export interface KubernetesFlags {
  readonly kubernetes?: string;
  readonly vantageNamespace?: string;
  readonly vantageImage?: string;
}

/** Options that mean nothing without their aim. */
export function requireKubernetes(flags: KubernetesFlags): void {
  const needless = (['vantageNamespace', 'vantageImage'] as const).find((name) => flags[name] !== undefined);
  if (needless !== undefined && flags.kubernetes === undefined)
    throw new ExitError(
      `--vantage-${needless === 'vantageImage' ? 'image' : 'namespace'} is for --kubernetes`,
      'Leave it out, or say where the release is: --kubernetes NAMESPACE.',
    );
}

/** `NAMESPACE` or `NAMESPACE/RELEASE`. */
export function kubernetesAim(
  place: string,
  { vantageNamespace, vantageImage }: KubernetesFlags,
  { images }: Pick<ResolvedSpec, 'images'>,
): KubernetesAim {
  const [namespace = '', release] = place.split('/');
  const name = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
  const wrong = [namespace, release ?? 'none', vantageNamespace ?? 'none'].find((each) => !name.test(each));
  if (wrong !== undefined)
    throw new ExitError(
      `${wrong === '' ? 'an empty name' : wrong} is no name of Kubernetes`,
      'Write --kubernetes NAMESPACE or NAMESPACE/RELEASE: lower-case letters, digits and hyphens.',
    );
  const image = vantageImage ?? `${images.repository}/world:${MAILC_VERSION}`;
  return {
    kind: 'kubernetes',
    namespace,
    release,
    vantage: { namespace: vantageNamespace ?? namespace, image },
  };
}
