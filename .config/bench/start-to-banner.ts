import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './client.ts';
import { stockImage } from './images.ts';
import { inPairs, ratioText } from './pairs.ts';
import type { Part } from './part.ts';
import { run } from './run.ts';
import { ADDRESS, makeStack, NETWORK, PROFILES, STOCK, type Stack } from './stack.ts';
import { buildStock } from './tools.ts';
import { untilAnswered } from './until-answered.ts';

const stockName = 'mailc-bench-stock';

export const startToBanner: Part = {
  name: 'start',
  what: "from the start of a profile's postfix container to its 220 banner, its other daemons running, against Postfix from the same image with the configuration that its makers ship (aim: at most 1.2 times)",
  async run(scratch, print) {
    buildStock();
    await withClient(async (client) => {
      for (const profile of PROFILES) {
        const stack = await makeStack(scratch, profile);
        try {
          print(`${profile}: ${await ratio(stack, client)}`);
        } finally {
          spawnSync('docker', ['rm', '--force', '--volumes', stockName], { stdio: 'ignore' });
          stack.down();
        }
      }
    });
  },
};

async function ratio(stack: Stack, client: string): Promise<string> {
  stack.up();
  const ours = stack.container('postfix');
  const where = ['--network', NETWORK, '--ip', STOCK];
  const resolver = ['--volume', `${join(stack.tree, 'resolv.conf')}:/etc/resolv.conf:ro`];
  run('docker', ['create', '--name', stockName, ...where, ...resolver, stockImage]);
  run('docker', ['stop', '--time', '5', ours]);
  const port = Number(
    /^(\d+)\s+inet/m.exec(readFileSync(join(stack.tree, 'postfix/master.cf'), 'utf8'))?.[1],
  );
  const timed = async (container: string, address: string, at: number): Promise<number> => {
    const awaited = { address, port: at, lines: [], neighbours: stack.neighbours };
    const ms = await untilAnswered(client, awaited, ['start', container]);
    run('docker', ['stop', '--time', '5', container]);
    return ms;
  };
  const pairs = await inPairs(
    7,
    () => timed(ours, ADDRESS, port),
    () => timed(stockName, STOCK, 25),
  );
  return ratioText(pairs, (ms) => `${(ms / 1000).toFixed(2)} s`);
}
