import { firstAddress, parseCidr } from '../../rules/support/network/cidr.ts';
import type { Facts } from '../facts.ts';
import type { Refusal } from '../readers.ts';

/** A list of networks as in `mynetworks` (postconf(5)), without loopback, which is always trusted. */
export function readNetworks(value: string): Partial<Facts> | Refusal {
  const found = value
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(network);
  const networks = found.filter((each) => each !== undefined && !isLoopback(each));
  if (networks.some((each) => each?.endsWith('/0') === true)) {
    return {
      reason: 'it trusts every address there is, which is an open relay',
      instead: "Write the application's own network at `trusted`, with the reason why it is trusted.",
    };
  }
  return found.includes(undefined)
    ? {
        reason: 'it has something else than networks such as 10.5.5.0/24',
        instead: 'Write each network at `trusted`, with the reason why it is trusted.',
      }
    : { networks: networks as readonly string[] };
}

const isLoopback = (text: string): boolean => /^(127\.|::1\/|::ffff:127\.)/.test(text);

/** In CIDR notation, without brackets and with the host bits of IPv4 cleared; undefined for anything else. */
function network(word: string): string | undefined {
  const [address = '', length] = word.replace(/[[\]]/g, '').toLowerCase().split('/');
  const text = `${address}/${length ?? (address.includes(':') ? 128 : 32)}`;
  const cidr = parseCidr(text);
  if (cidr === undefined || cidr.family === 6) return cidr && text;
  const first = Number(firstAddress(cidr));
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${cidr.prefix}`;
}
