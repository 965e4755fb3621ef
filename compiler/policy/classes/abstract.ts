import { halves } from '../address.ts';
import type { Answer, Delivery, Fate } from '../answer.ts';
import type { Question } from '../question.ts';

/**
 * An answer without the names that differ within a class: two questions of a class have the same one. "Its own" stands for
 * the recipient, its domain, the domain of From and the sender.
 */
export function abstractAnswer(answer: Answer, question: Question): string {
  const { replies, verdict, message, assumptions } = answer;
  return JSON.stringify([
    verdict,
    replies.at(-1),
    [...assumptions].sort(),
    message && abstractFate(message, question),
  ]);
}

function abstractFate({ sender, signature, deliveries, limited }: Fate, question: Question): unknown {
  const ways = deliveries.map((delivery) => JSON.stringify(abstractDelivery(delivery, question)));
  const fromDomain = halves(question.from.toLowerCase()).domain;
  return {
    sender: sender === question.sender.toLowerCase() ? 'its own' : halves(sender).domain,
    signature:
      signature.kind === 'signed' && signature.domain === fromDomain
        ? { ...signature, domain: 'its own' }
        : signature,
    deliveries: [...new Set(ways)].sort(),
    limited,
  };
}

function abstractDelivery(delivery: Delivery, question: Question): unknown {
  const itself = delivery.address === question.recipient.toLowerCase();
  const address = itself ? 'itself' : 'another';
  if (delivery.kind !== 'elsewhere') return { ...delivery, address };
  const { domain } = halves(delivery.address);
  const { upstream, nexthop } = delivery;
  return { ...delivery, address, nexthop: !upstream && nexthop === domain ? 'its own' : nexthop };
}
