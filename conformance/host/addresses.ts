import type { Link } from '../link/link.ts';
import type { NetworkPlan } from '../project/plan.ts';

/** How many addresses are given to the interface at a time. */
const blockSize = 128;

/** Source addresses of one network, each handed out once. */
export interface AddressPool {
  next(): Promise<string>;
}

/** The clients' addresses of a network of the plan. */
export function addressPool(
  link: Link,
  plan: Pick<NetworkPlan, 'client' | 'prefix'>,
  device: string,
): AddressPool {
  let used = 0;
  let ready = 0;
  const given = new Set<string>();
  let adding: Promise<unknown> = Promise.resolve();

  const addBlock = (): void => {
    const addresses = Array.from({ length: blockSize }, (_, n) => plan.client(ready + n)).filter(
      (address) => !given.has(address),
    );
    for (const address of addresses) given.add(address);
    ready += blockSize;
    const block = { device, prefix: plan.prefix, addresses: [...new Set(addresses)] };
    if (addresses.length > 0) adding = adding.then(() => link.call('addAddresses', block));
  };

  return {
    async next() {
      const n = used++;
      if (n >= ready) addBlock();
      await adding;
      return plan.client(n);
    },
  };
}
