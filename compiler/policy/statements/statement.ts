import type { Answer, Delivery, Fate } from '../answer.ts';
import { findClasses } from '../classes/classes.ts';
import { explore } from '../classes/explore.ts';
import type { PolicyModel } from '../policy-model.ts';
import type { Question } from '../question.ts';
import { mergeRegions } from './merge.ts';
import { type BoxWords, boxWords } from './words.ts';

/** Questions with one answer, as a person would say it. */
export interface Statement extends BoxWords {
  readonly verdict: Answer['verdict'];
  /** `RCPT 554 5.7.1`; for a message that is taken, what becomes of it. */
  readonly answer: string;
  /** The restrictions that decide, in one region or another: `reject_unauth_destination`. */
  readonly decided: readonly string[];
  /** One of the questions. */
  readonly witness: Omit<Question, 'assumed'>;
}

/** The whole policy of a system in as few statements as its regions allow: first what is taken, then what is refused. */
export function policyStatements(model: PolicyModel): readonly Statement[] {
  const classes = findClasses([model]);
  const boxes = mergeRegions(explore([model], classes), ({ answers: [known], witness }) =>
    known ? `${known.verdict} ${answerWords(known, witness)}` : '',
  );
  const statements = boxes.flatMap((box): readonly Statement[] => {
    const [region] = box.regions;
    const known = region?.answers[0];
    if (region === undefined || known === undefined) return [];
    const decided = new Set(box.regions.flatMap(({ answers }) => answers[0]?.decided.asked ?? []));
    const { assumed, ...witness } = region.witness;
    return [
      {
        ...boxWords(classes, box, [...model.listeners.keys()]),
        verdict: known.verdict,
        answer: answerWords(known, region.witness),
        decided: [...decided],
        witness,
      },
    ];
  });
  return [...statements].sort(
    (a, b) => rank(a) - rank(b) || (a.ports[0] ?? 0) - (b.ports[0] ?? 0) || (a.answer < b.answer ? -1 : 1),
  );
}

const rank = ({ verdict }: Statement): number => (verdict === 'taken' ? 0 : 1);

/** An answer in words that do not name the question's own addresses. */
export function answerWords({ verdict, replies, message }: Answer, question: Question): string {
  if (verdict === 'refused' || message === undefined) {
    const { command, code, enhanced } = replies.at(-1) ?? {};
    return [command, code ?? 'no answer', enhanced].filter((part) => part !== undefined).join(' ');
  }
  return fateWords(message, question);
}

function fateWords({ sender, signature, deliveries }: Fate, question: Question): string {
  const ways = [...new Set(deliveries.map(deliveryWords))].sort();
  const out = deliveries.some(({ kind }) => kind === 'elsewhere');
  const hidden = question.sender.includes('@') && sender !== question.sender.toLowerCase();
  return [
    ways.join('; '),
    ...(out && hidden ? ['its host name is hidden'] : []),
    signatureWords(signature, question),
  ].join('; ');
}

function signatureWords(signature: Fate['signature'], { from }: Question): string {
  if (signature.kind === 'unsigned') return 'not signed';
  const own = from.toLowerCase().endsWith(`@${signature.domain}`);
  return `signed with the selector ${signature.selector} of ${own ? 'its domain' : signature.domain}`;
}

/** The way of a delivery in words that do not name the recipient. */
export function deliveryWords(delivery: Delivery): string {
  switch (delivery.kind) {
    case 'mailbox':
      return 'to its mailbox';
    case 'bounced':
      return 'returned to the sender';
    case 'elsewhere': {
      const { upstream, nexthop, tls, implicitTls, login, transport } = delivery;
      return [
        upstream ? `through ${nexthop}` : 'to its exchangers',
        ...(transport === 'smtp' ? [] : [`by ${transport}`]),
        `TLS ${tls}${implicitTls ? ' from the first byte' : ''}`,
        ...(login === undefined ? [] : [`login ${login}`]),
      ].join(', ');
    }
  }
}
