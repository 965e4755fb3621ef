import type { Answer, Delivery, Fate } from '../policy/answer.ts';
import type { Question } from '../policy/question.ts';

/** TLS levels from the weakest to the strongest (postconf(5), `smtp_tls_security_level`). */
const levels = ['none', 'may', 'encrypt', 'dane', 'dane-only', 'fingerprint', 'verify', 'secure'];

/** Why a change is dangerous: somebody may do more, or something protects less. The worst comes first. */
export const dangers = [
  'more may relay',
  'more may be sent as somebody',
  'more may be sent elsewhere',
  'passwords may travel in the clear',
  'less is encrypted',
  'less is signed',
  'an older TLS version is taken',
  'more is reachable',
  'a limit is gone',
] as const;

export type Danger = (typeof dangers)[number];

/** Where a danger stands among the others; behind them where there is none. */
export const dangerRank = (danger: Danger | undefined): number =>
  danger === undefined ? dangers.length : dangers.indexOf(danger);

/** Why it is dangerous that a message is taken which was not. */
export function openingDanger(
  before: Answer | undefined,
  after: Fate,
  { login, tls }: Question,
): Danger | undefined {
  if (before === undefined) return 'more is reachable';
  if (login !== undefined && !tls) return 'passwords may travel in the clear';
  const leaves = after.deliveries.some(({ kind }) => kind === 'elsewhere');
  const { asked } = before.decided;
  if (leaves && /destination|mynetworks|^reject$/.test(asked)) return 'more may relay';
  if (/sender|the signer/.test(asked)) return 'more may be sent as somebody';
  return leaves ? 'more may be sent elsewhere' : undefined;
}

/** Whether the weakest TLS level of a message's deliveries is weaker than it was. */
export function isWeaker(before: Fate, after: Fate): boolean {
  return weakest(after.deliveries) < weakest(before.deliveries);
}

function weakest(deliveries: readonly Delivery[]): number {
  const found = deliveries.flatMap((each) => (each.kind === 'elsewhere' ? [levels.indexOf(each.tls)] : []));
  return found.length === 0 ? levels.length : Math.min(...found);
}

/** Parameters whose absence or whose larger number lifts a limit. */
const limits = /_rate_limit$|^message_size_limit$|^smtpd_recipient_limit$|_destination_concurrency_limit$/;

/** Why a changed setting is dangerous. */
export function settingDanger(
  name: string,
  before: string | undefined,
  after: string | undefined,
): Danger | undefined {
  const short = name.replace(/^.* /, '');
  if (limits.test(short) && before !== undefined && (after === undefined || after === '0'))
    return 'a limit is gone';
  if (/^port \d+ published$/.test(name) && isOpen(after) && !isOpen(before)) return 'more is reachable';
  if (/tls_(mandatory_)?protocols$|ssl_min_protocol$/.test(short) && version(after) < version(before))
    return 'an older TLS version is taken';
  if (/tls_security_level$/.test(short) && rank(after) < rank(before)) return 'less is encrypted';
  return short === 'smtpd_tls_auth_only' && before === 'yes' && after !== 'yes'
    ? 'passwords may travel in the clear'
    : undefined;
}

/** Whether a port is published on an address that is not the machine's own. */
const isOpen = (published: string | undefined): boolean =>
  (published?.split(', ') ?? []).some((each) => !/^(127\.|\[?::1\]?:)/.test(each));

const version = (text: string | undefined): number => Number(/TLSv1\.(\d)/.exec(text ?? '')?.[1] ?? -1);

const rank = (level: string | undefined): number => levels.indexOf(level ?? 'none');
