import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import type { AddressBlock } from '../link/protocol.ts';

/** Name of the interface that holds an address, by address. */
export function devices(): Readonly<Record<string, string>> {
  const found = Object.entries(networkInterfaces()).flatMap(([device, all]) =>
    (all ?? []).map(({ address }) => [address, device] as const),
  );
  return Object.fromEntries(found);
}

/** Gives an interface more addresses, all in one call of ip(8). */
export function addAddresses({ device, prefix, addresses }: AddressBlock): Promise<void> {
  // Duplicate address detection would keep a new IPv6 address unusable for a second.
  const lines = addresses.map((address) =>
    address.includes(':')
      ? `address add ${address}/${prefix} dev ${device} nodad\n`
      : `address add ${address}/${prefix} dev ${device}\n`,
  );
  return new Promise((done, failed) => {
    const ip = spawn('ip', ['-force', '-batch', '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    ip.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    ip.on('error', failed);
    ip.on('close', (code) => (code === 0 ? done() : failed(new Error(`ip address add: ${said.trim()}`))));
    ip.stdin.end(lines.join(''));
  });
}
