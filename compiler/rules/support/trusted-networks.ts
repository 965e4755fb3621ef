import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { type Cidr, parseCidr } from './network/cidr.ts';

/** A trusted network that could be read, and where it is written. */
export interface WrittenNetwork {
  readonly text: string;
  readonly cidr: Cidr;
  readonly reason: string | undefined;
  readonly path: SpecPath;
}

/** The trusted networks as written, without those that are no networks: they have a finding of their own. */
export function writtenNetworks(sections: Sections): readonly WrittenNetwork[] {
  return (sections.trusted ?? []).flatMap(({ network, reason }, index): WrittenNetwork[] => {
    const cidr = parseCidr(network);
    return cidr === undefined
      ? []
      : [
          {
            text: network,
            cidr,
            reason,
            path: ['trusted', index, 'network'],
          },
        ];
  });
}
