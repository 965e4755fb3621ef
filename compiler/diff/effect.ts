import { halves } from '../policy/address.ts';
import type { Answer, Delivery, Fate } from '../policy/answer.ts';
import { signatureText } from '../policy/format/fate-text.ts';
import type { Question } from '../policy/question.ts';
import { deliveryWords } from '../policy/statements/statement.ts';
import { type Danger, isWeaker, openingDanger } from './danger.ts';

/** One thing that is different about two answers. */
export interface Effect {
  /** Why it is dangerous; undefined where it is not. */
  readonly danger: Danger | undefined;
  readonly words: string;
}

/** Everything that is different about the answers of both sides. */
export function effectsOf(
  before: Answer | undefined,
  after: Answer | undefined,
  question: Question,
): readonly Effect[] {
  if (before?.message && after?.message) return aspects(before.message, after.message, question);
  if (after?.message) {
    const words = before ? 'taken now' : 'taken at a port that was not offered';
    return [{ danger: openingDanger(before, after.message, question), words }];
  }
  const words = refusedWords(before, after);
  return words === undefined ? [] : [{ danger: undefined, words }];
}

function refusedWords(before: Answer | undefined, after: Answer | undefined): string | undefined {
  if (after === undefined) return before && 'the port is not offered any more';
  const { command, code, enhanced } = after.replies.at(-1) ?? {};
  const reply = [command, code ?? 'no answer', enhanced].filter((part) => part !== undefined).join(' ');
  if (before === undefined) return 'refused at a port that was not offered';
  if (before.message) return `refused now: ${reply}`;
  return refusal(before) === refusal(after) ? undefined : `refused otherwise: ${reply}`;
}

const refusal = ({ replies }: Answer): string => JSON.stringify(replies.at(-1));

/** What becomes of a message that both sides take. The pace of a transport is a limit, and listed with the settings. */
function aspects(before: Fate, after: Fate, question: Question): readonly Effect[] {
  const change = (of: (fate: Fate) => string, danger?: Danger): readonly Effect[] =>
    of(before) === of(after) ? [] : [{ danger, words: `${of(before)} → ${of(after)}` }];
  const signs = before.signature.kind === 'signed' && after.signature.kind === 'unsigned';
  return [
    ...change(ways, isWeaker(before, after) ? 'less is encrypted' : undefined),
    ...(ways(before) === ways(after) ? change(targets) : []),
    ...change((fate) => sentAs(fate, question)),
    ...change((fate) => signer(fate, question), signs ? 'less is signed' : undefined),
    ...change(limit, after.limited ? undefined : 'a limit is gone'),
  ];
}

const ways = ({ deliveries }: Fate): string => [...new Set(deliveries.map(wayOf))].sort().join(', and ');

const wayOf = (delivery: Delivery): string =>
  delivery.kind === 'elsewhere' && !delivery.families.startsWith('all')
    ? `${deliveryWords(delivery)}, ${delivery.families} only`
    : deliveryWords(delivery);

const targets = ({ deliveries }: Fate): string => deliveries.map(({ address }) => address).join(', ');

const sentAs = ({ sender }: Fate, question: Question): string =>
  sender === question.sender.toLowerCase() ? 'sent as it is' : `sent with ${halves(sender).domain}`;

const signer = ({ signature }: Fate, { from }: Question): string => {
  if (signature.kind === 'unsigned') return 'not signed';
  const text = signatureText(signature);
  return from.toLowerCase().endsWith(`@${signature.domain}`)
    ? text.replace(signature.domain, 'its domain')
    : text;
};

const limit = ({ limited }: Fate): string => (limited ? 'limits per minute hold' : 'no limits per minute');
