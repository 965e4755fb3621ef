import { spawn } from 'node:child_process';
import { addressPool } from '../../host/addresses.ts';
import type { Link } from '../../link/link.ts';
import { openLink } from '../../link/link.ts';
import { overlap, readNetwork } from '../../project/address.ts';
import { ToolError } from '../../tool-error.ts';
import type { ProjectNetwork } from './project-networks.ts';
import { freeAddresses } from './project-networks.ts';

/** A container of the suite's own in a network of the project. */
export interface HelperContainer {
  readonly link: Link;
  /** A source address that nothing else has. */
  next(): Promise<string>;
  remove(): Promise<void>;
}

/** Starts one. It lives as long as this process holds its standard input, and is gone afterwards. */
export async function startHelper(
  network: ProjectNetwork,
  image: string,
  program: string,
): Promise<HelperContainer> {
  const options = [
    '-i',
    '--rm',
    '--init',
    '--pull',
    'never',
    '--cap-add',
    'NET_ADMIN',
    '--network',
    network.name,
  ];
  const child = spawn(
    'docker',
    ['run', ...options, '-v', `${program}:/world.cjs:ro`, '--entrypoint', 'node', image, '/world.cjs'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  const link = openLink(child.stdout, child.stdin);
  const closed = new Promise<void>((done) => child.on('close', () => done()));
  const failed = closed.then(() => {
    throw new ToolError(
      `No helper container runs in the network ${network.name}: ${said.trim().split('\n').at(-1) ?? ''}`,
      'Build its image: mailc images build --world',
    );
  });
  failed.catch(() => undefined);
  const devices = await Promise.race([link.call('devices', null), failed]);
  const subnet = readNetwork(network.subnet);
  const [own, device] =
    Object.entries(devices).find(([address]) => overlap(readNetwork(address), subnet)) ?? [];
  const free = freeAddresses(network, own);
  const client = (n: number): string => free[n % free.length] ?? '';
  const pool = addressPool(link, { client, prefix: subnet.prefix }, device ?? '');
  return {
    link,
    next: () => (free.length > 0 ? pool.next() : Promise.resolve(own ?? '')),
    async remove() {
      child.stdin.end();
      await closed;
    },
  };
}
