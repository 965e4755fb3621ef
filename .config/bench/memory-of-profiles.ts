import { withClient } from './client.ts';
import { relay, toSink, usualLoad } from './load.ts';
import { mebibytes, watchMemory } from './memory.ts';
import type { Part } from './part.ts';
import { makeStack, PROFILES, type Stack } from './stack.ts';
import { buildTools } from './tools.ts';

/** The load is of one client only: no rate holds for it. */
const parameters = { ...toSink, smtpd_client_event_limit_exceptions: '$mynetworks' };

export const memoryOfProfiles: Part = {
  name: 'memory',
  what: `memory of each container without the page cache: at rest, and at most under ${usualLoad.messages} messages of 5 kB over ${usualLoad.sessions} sessions that are relayed to smtp-sink(1)`,
  async run(scratch, print) {
    buildTools();
    await withClient(async (client) => {
      for (const profile of PROFILES) {
        const stack = await makeStack(scratch, profile, { parameters });
        try {
          print(`${profile}: ${await figures(stack, client)}`);
        } finally {
          stack.down();
        }
      }
    });
  },
};

async function figures(stack: Stack, client: string): Promise<string> {
  stack.up();
  const ids = stack.services.map((service) => stack.container(service));
  const rest = await watchMemory(client, ids, () => undefined);
  const load = await watchMemory(client, ids, () => void relay(usualLoad));
  const of = (index: number): string =>
    `${mebibytes(rest[index]?.now ?? Number.NaN)}, ${mebibytes(load[index]?.most ?? Number.NaN)}`;
  return stack.services.map((service, index) => `${service} ${of(index)}`).join('; ');
}
