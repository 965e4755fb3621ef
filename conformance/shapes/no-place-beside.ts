import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { overlap, readNetwork } from '../project/address.ts';

/** Reason why a check that speaks from beside the trusted network does not apply: there is no such place. */
export function noPlaceBeside({ trusted }: ResolvedSpec): string | undefined {
  const networks = trusted.map(({ network }) => readNetwork(network));
  const inside = networks.find(({ bits, base }) => bits === 32 && base >> 24n !== 127n);
  if (inside === undefined) return 'mail.yaml trusts no IPv4 network';
  if (inside.prefix <= 16) return 'the trusted network is too wide for the test to reach beyond it';
  const next = { ...inside, base: inside.base ^ (1n << BigInt(inside.bits - inside.prefix)) };
  return networks.some((each) => overlap(each, next))
    ? 'what lies beside the trusted network is trusted too'
    : undefined;
}
