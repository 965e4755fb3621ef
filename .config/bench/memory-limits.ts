import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { memoryByTraffic } from '../../profiles/traffic.ts';
import { bursts, handInBurst, type Traffic } from './burst.ts';
import { withClient } from './client.ts';
import { type Held, mebibytes, watchMemory } from './memory.ts';
import type { Part } from './part.ts';
import { run } from './run.ts';
import { makeStack } from './stack.ts';
import { buildTools } from './tools.ts';
import { makeUpstream, type Upstream } from './upstream.ts';

export const memoryLimits: Part = {
  name: 'memory-limits',
  what: "memory of a smarthost's postfix container without the page cache, at the limit for each volume of traffic and at half of it, while it takes in the worst burst of that volume and relays it over TLS (aim: at most three quarters of the limit; of the half, more)",
  async run(scratch, print) {
    buildTools();
    const folder = join(scratch, 'upstream');
    mkdirSync(folder, { recursive: true });
    const upstream = await makeUpstream(folder);
    await withClient(async (client) => {
      for (const traffic of Object.keys(bursts) as Traffic[]) {
        print(`${traffic}: ${bursts[traffic].what}`);
        for (const limit of [memoryByTraffic[traffic], memoryByTraffic[traffic] / 2])
          print(`  at ${mebibytes(limit)}: ${await outcome({ scratch, client, upstream, traffic, limit })}`);
      }
    });
  },
};

/** One burst at a container with a limit. */
interface Trial {
  readonly scratch: string;
  readonly client: string;
  readonly upstream: Upstream;
  readonly traffic: Traffic;
  /** In bytes. */
  readonly limit: number;
}

/** What became of it, for people. */
export async function outcome({ scratch, client, upstream, traffic, limit }: Trial): Promise<string> {
  const stack = await makeStack(scratch, 'smarthost', {
    name: `${traffic}-${limit}`,
    services: { postfix: { ...upstream.service, mem_limit: `${limit}b`, memswap_limit: `${limit}b` } },
    parameters: { smtp_host_lookup: 'native' },
  });
  try {
    stack.up();
    const postfix = stack.container('postfix');
    let taken = false;
    let held: readonly Held[] = [];
    const arrived = await upstream.during(async () => {
      held = await watchMemory(client, [postfix], () => {
        taken = handInBurst(traffic);
        untilEmpty(postfix);
      });
    });
    const { most = Number.NaN, killed = Number.NaN } = held[0] ?? {};
    const share = `${mebibytes(most)} at most, ${((100 * most) / limit).toFixed(0)} %`;
    const fate = taken ? 'all taken in' : 'connections broken off';
    return `${share}; ${killed} processes killed; ${fate}; ${arrived} of ${bursts[traffic].messages} relayed`;
  } finally {
    stack.down();
  }
}

/** Waits until everything is delivered, for five minutes at most. */
function untilEmpty(postfix: string): void {
  const loop = 'for i in $(seq 300); do [ -n "$(postqueue -j)" ] || exit 0; sleep 1; done';
  run('docker', ['exec', postfix, 'sh', '-c', loop]);
}
