import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { noVantage } from '../../no-vantage.ts';
import type { Session, SmtpService } from '../../session.ts';
import { differences, type Envelope, type Way } from '../../shapes/foretold-dialogue.ts';
import type { Vantage } from '../../vantage.ts';

export const policyAnswers: Check = defineCheck({
  id: 'policy/answers',
  title: 'What the server says to clients, senders and recipients of every kind is what mailc ask foretells',
  level: 'must',
  clauses: [{ source: 'postconf(5) smtpd_recipient_restrictions' }],
  promise: ['services'],
  requires: [],
  unless: ({ services, outbound }) => {
    if (outbound.addressFamily === 'ipv6') return 'mail.yaml uses IPv6 only';
    return services.some(({ name }) => isSmtp(name)) ? undefined : 'mail.yaml offers no SMTP service';
  },
  vantage: 'outside',
  controls: [],
  // Any change of who may do what would make it fail: it is asked for by name where a system is changed.
  disturbs: true,
  budgetMs: 180_000,
  accept: { differing: [fact('')] },
  async run(session) {
    const differing: string[] = [];
    let count = 0;
    for (const way of ways(session)) {
      const envelopes = envelopesOf(session, way);
      count += envelopes.length;
      differing.push(...(await differences(session, way, envelopes)));
    }
    session.note(`${count} questions asked`);
    return { differing: session.fact(differing.join('; '), 'questions with another answer') };
  },
});

const isSmtp = (name: string): name is SmtpService => ['smtp', 'submission', 'submissions'].includes(name);

/** Every way to come to the server: from outside and inside, at each port, with and without TLS and a login. */
function ways({ spec, people }: Session): readonly Way[] {
  const hasInside = noVantage('inside', 4, spec) === undefined;
  const vantages: readonly Vantage[] = hasInside ? ['outside', 'inside'] : ['outside'];
  return spec.services.flatMap(({ name: service, port }) => {
    if (!isSmtp(service)) return [];
    const levels = service === 'submissions' ? [true] : [false, true];
    const offered = service !== 'smtp' || spec.tls.inbound !== 'none';
    const [person] = service === 'smtp' ? [] : people;
    return vantages.flatMap((vantage) => [
      ...levels
        .filter((tls) => !tls || offered)
        .map((tls): Way => ({ service, port, vantage, tls, person: undefined })),
      ...(person === undefined ? [] : [{ service, port, vantage, tls: true, person }]),
    ]);
  });
}

/** Envelopes of every kind. */
function envelopesOf(
  { spec, people, stranger, sender, token, remote }: Session,
  way: Way,
): readonly Envelope[] {
  const [first, second] = people;
  const [domain] = spec.domains;
  const alias = spec.domains.flatMap(({ aliases }) => aliases)[0]?.address;
  const own = domain === undefined ? [] : [`nobody-${token}@${domain.name}`];
  const senders = [sender, stranger, '', ...own, ...[first, second].flatMap((each) => each?.address ?? [])];
  const keeps = spec.features.has('mailboxes');
  const recipients = [
    remote(),
    ...[first, second].flatMap((each) => each?.address ?? []),
    ...(alias === undefined ? [] : [alias]),
    ...(keeps ? own : []),
  ];
  const authors = way.person === undefined || second === undefined ? [] : [second.address];
  return [...new Set(senders)].flatMap((from) =>
    recipients.flatMap((recipient) => {
      const author = from === '' ? `mailer-daemon@${spec.hostname}` : from;
      return [author, ...authors].map((each) => ({ sender: from, recipient, from: each }));
    }),
  );
}
