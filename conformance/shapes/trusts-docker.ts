import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { overlap, readNetwork } from '../project/address.ts';

/** Where Docker makes networks by itself (its `default-address-pools`). */
const pools = ['172.16.0.0/12', '192.168.0.0/16'].map(readNetwork);

/** Reason why a client of a published port is trusted: the gateway of a network that Docker makes is. */
export function trustsDocker({ trusted }: ResolvedSpec): string | undefined {
  return trusted.some(({ network }) => pools.some((pool) => overlap(pool, readNetwork(network))))
    ? 'mail.yaml trusts networks that Docker makes, from which clients of published ports come'
    : undefined;
}
