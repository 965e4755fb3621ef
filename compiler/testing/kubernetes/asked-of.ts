import type { CompiledProfile } from '../../compile.ts';
import type { Asked } from './release.ts';

export const NAMESPACE = 'post-office';

/** What an installation with the chart's own values is asked for. */
export function askedOf({ resolved }: CompiledProfile, operator: boolean): Asked {
  const { secret, certificate, monitoring, autoscaling } = resolved.kubernetes;
  const metrics = monitoring !== undefined;
  return {
    namespace: NAMESPACE,
    metrics,
    operator: operator && metrics,
    autoscaling: autoscaling !== undefined,
    // Mailboxes that Compose publishes beyond its machine are there for the internet.
    public:
      resolved.features.has('mailboxes') &&
      resolved.services.some(({ publish }) =>
        publish.some(({ address }) => !['127.0.0.1', '::1'].includes(address)),
      ),
    policies: true,
    secret,
    certificate,
    balanced: false,
    images: {},
  };
}
