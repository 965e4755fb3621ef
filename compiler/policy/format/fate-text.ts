import type { Delivery, Fate, Signature } from '../answer.ts';

/** What becomes of a message, one line a fact. */
export function fateLines({ deliveries, sender, signature }: Fate): readonly string[] {
  return [
    ...deliveries.map(deliveryText),
    ...(deliveries.some(({ kind }) => kind === 'elsewhere')
      ? [`sent as ${sender === '' ? '<>' : sender}`]
      : []),
    signatureText(signature),
  ];
}

/** A delivery in words. */
export function deliveryText(delivery: Delivery): string {
  const { address } = delivery;
  switch (delivery.kind) {
    case 'mailbox':
      return `to the mailbox ${address}`;
    case 'bounced':
      return `returned to the sender: ${address}: ${delivery.why}`;
    case 'elsewhere':
      return `to ${address} ${wayText(delivery)}`;
  }
}

/** The way of a delivery to another server in words. */
export function wayText(delivery: Extract<Delivery, { kind: 'elsewhere' }>): string {
  const { transport, nexthop, upstream, tls, implicitTls, login, pace, families } = delivery;
  const parts = [
    upstream ? `through ${nexthop}` : `at the exchangers of ${nexthop}`,
    `transport ${transport}`,
    `TLS ${tls}${implicitTls ? ' from the first byte' : ''}`,
    ...(login === undefined ? [] : [`login with the secret ${login}`]),
    ...pace.map((each) => each.replace(`${transport}_destination_`, '').replaceAll('_', ' ')),
    ...(families.startsWith('all') ? [] : [families]),
  ];
  return parts.join(', ');
}

/** A signature in words. */
export function signatureText(signature: Signature): string {
  return signature.kind === 'signed'
    ? `signed by ${signature.domain} with the selector ${signature.selector}`
    : `not signed: ${signature.why}`;
}
