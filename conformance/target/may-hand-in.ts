import type { ServiceName } from '../../schema/service-name.ts';
import { daemonOf } from '../daemon-of.ts';
import type { Wire } from '../wire/wire.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

/** Names that belong to nobody: RFC 2606 sections 2 and 3, RFC 6761 section 6. */
const reserved = /(^|\.)(test|example|invalid|localhost|example\.(com|net|org))$/;

/** Whom a system with real mail may be told about. */
export interface Allowed {
  /** Addresses that messages may be handed in for. */
  readonly recipients: readonly string[];
  /** Domains of mail.yaml. */
  readonly domains: readonly string[];
  /** Addresses that exist here, where the refusal of another one sends a notice to somebody; undefined where it does not. */
  readonly listed?: readonly string[] | undefined;
}

/**
 * A connection to a system whose mail is real. It names no recipient whose domain is a stranger's, because a server may
 * ask that domain about it, and it sends no message when a recipient was named that is not allowed. What is refused is never
 * sent, and leaves the check out.
 */
export function mayHandIn(wire: Wire, service: ServiceName, allowed: Allowed): Wire {
  if (daemonOf(service) !== 'postfix') return wire;
  let rest = '';
  let stranger: string | undefined;
  let handsIn = false;
  const look = (line: string): void => {
    const named = /^\s*RCPT\s+TO:\s*(.*)$/is.exec(line)?.[1];
    if (named !== undefined) {
      const address = addressOf(named);
      if (noticed(address, allowed))
        throw new NotWithThisAim('it provokes a notice to the address of notices.to (--recipient)');
      if (!mayBeNamed(address, allowed))
        throw new NotWithThisAim(`it names a recipient of somebody else's domain`);
      if (!allowed.recipients.includes(address)) stranger = address;
    }
    if (/^\s*(DATA|BDAT)\b/i.test(line)) handsIn = true;
    if (handsIn && stranger !== undefined)
      throw new NotWithThisAim(
        'it hands in a message for an address that was not given: see --recipient and --login',
      );
  };
  return Object.defineProperties(Object.create(wire) as Wire, {
    send: {
      value: (bytes: string | Buffer) => {
        const text = typeof bytes === 'string' ? bytes : bytes.toString('latin1');
        const lines = `${rest}${text}`.split(/\r\n|\r|\n/);
        // Looked at before its end arrives as well: what is sent cannot be taken back.
        for (const line of lines) look(line);
        rest = (lines.at(-1) ?? '').slice(-1_000);
        wire.send(bytes);
      },
    },
  });
}

/** What stands between the angle brackets, or the first word; lower-case. */
function addressOf(text: string): string {
  const inside = /^<([^>]*)>?/.exec(text)?.[1] ?? text.split(/\s/)[0] ?? '';
  return inside.toLowerCase();
}

/** Whether Postfix tells its postmaster that the address was refused: it answers for its domain, and does not know it. */
function noticed(address: string, { recipients, domains, listed }: Allowed): boolean {
  if (listed === undefined || listed.includes(address) || recipients.includes(address)) return false;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    domains.includes(domain) || domain === 'localhost' || domain.startsWith('[') || !address.includes('@')
  );
}

function mayBeNamed(address: string, { recipients, domains }: Allowed): boolean {
  if (recipients.includes(address)) return true;
  // Spelled otherwise, it is still the site of somebody who agreed.
  if (recipients.some((each) => [`${each}.`, `${each}@`].includes(address) || address.endsWith(`:${each}`)))
    return true;
  const at = address.lastIndexOf('@');
  const domain = at < 0 ? '' : address.slice(at + 1).replace(/\.$/, '');
  const ours = domains.some((name) => domain === name || domain.endsWith(`.${name}`));
  // Without a domain, or at a literal address, there is nobody to ask.
  return (
    domain === '' ||
    domain.startsWith('[') ||
    /^[\d.]+$/.test(domain) ||
    ours ||
    reserved.test(domain) ||
    !domain.includes('.')
  );
}
