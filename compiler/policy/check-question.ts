import { parseAddress } from '../rules/support/network/cidr.ts';
import type { PolicyModel } from './policy-model.ts';
import type { Question } from './question.ts';

/** Why a question has no answer, and what to ask instead. */
export interface QuestionMistake {
  readonly message: string;
  readonly remedy: string;
}

/** The first mistake of a question; undefined where it can be answered. */
export function questionMistake(
  { listeners }: PolicyModel,
  { client, port, sender, recipient, from }: Omit<Question, 'assumed'>,
): QuestionMistake | undefined {
  if (!listeners.has(port)) {
    const offered = [...listeners.keys()].join(', ');
    return {
      message: `no SMTP service listens on port ${port}`,
      remedy: offered === '' ? 'The profile offers none.' : `Ports with one: ${offered}.`,
    };
  }
  if (client.includes('%') || parseAddress(client) === undefined)
    return {
      message: `"${client}" is no IP address`,
      remedy: 'Give one address, such as 192.0.2.1 or 2001:db8::1; a network has no single answer.',
    };
  if (sender !== '' && !isAddress(sender))
    return noAddress('the envelope sender', sender, ' or <> for the null sender');
  if (!isAddress(recipient)) return noAddress('the recipient', recipient, '');
  return /^[^@]+@[^@]+$/.test(from) && isAddress(from) ? undefined : noAddress('From', from, '');
}

function noAddress(what: string, value: string, more: string): QuestionMistake {
  return {
    message: `${what} "${value}" is no address that can be asked about`,
    remedy: `Give local@domain in ASCII without quotes${more}.`,
  };
}

/**
 * A dot-atom (RFC 5321 section 4.1.2), whole or without a domain. Quoted local parts, and the routes `a%b` and `b!a` without
 * a domain (postconf(5), `allow_percent_hack`, `swap_bangpath`), are not asked about.
 */
function isAddress(text: string): boolean {
  const atoms = String.raw`[\w#$&'*+/=?^{|}~.\x60-]+`;
  const domain = String.raw`([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f.:]+\]|\[ipv6:[0-9a-f.:]+\])`;
  return new RegExp(`^(${atoms}|[!%\\w#$&'*+/=?^{|}~.\\x60-]+@${domain})$`, 'i').test(text);
}
