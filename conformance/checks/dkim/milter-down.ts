import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { entryService } from '../../entry.ts';
import { fact, reply } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';
import type { Session, SmtpService } from '../../session.ts';
import { submissionServices } from '../../shapes/submission-services.ts';
import { noWayToSubmit } from '../../shapes/submitted-mail.ts';

export const dkimMilterDown: Check = defineCheck({
  id: 'dkim/milter-down',
  title:
    'While the signer is down mail is put off and none leaves unsigned; once it is back mail is taken and signed',
  level: 'must',
  clauses: [{ source: 'postconf(5) milter_default_action' }],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: ['submission-works'],
  disturbs: true,
  budgetMs: 60_000,
  accept: {
    refused: [reply(451, '4.7.1'), reply(454, '4.3.0')],
    unsigned: [fact(0)],
    retried: [reply(250, '2.0.0')],
    signed: [fact('pass')],
  },
  async run(session) {
    const as = session.people[0];
    await session.project.stop('opendkim');
    const refused = [];
    try {
      for (const service of servicesOf(session.spec))
        refused.push(session.about(service, await submit(session, service)));
    } finally {
      await session.project.start('opendkim');
    }
    await session.project.answers();
    await untilSigning(session);
    const unsigned = await session.exchangers.settled();
    const retried = await session.deliver({ ...(as === undefined ? {} : { as }), to: session.remote() });
    const arrived = await session.exchangers.waitFor(unsigned.length + 1);
    const [signature] = await session.dkim(arrived.at(-1)?.raw ?? Buffer.of());
    return {
      refused,
      unsigned: session.fact(unsigned.length, 'messages that left meanwhile'),
      retried,
      signed: session.fact(signature?.result ?? 'unsigned', 'the message sent again'),
    };
  },
});

/** Every port greets before the signer is back. */
async function untilSigning(session: Session): Promise<void> {
  for (let tries = 0; tries < 50 && !(await session.project.health('opendkim')); tries += 1)
    await session.sleep(200);
}

/** Where mail that is to be signed comes in. */
function servicesOf(spec: ResolvedSpec): readonly SmtpService[] {
  return spec.features.has('logins') ? submissionServices(spec) : [entryService(spec) ?? 'smtp'];
}

/** Goes as far towards a submitted message as the server lets; its last answer. */
async function submit(session: Session, service: SmtpService): Promise<Observation> {
  const [person] = session.people;
  const from = person?.address ?? session.sender;
  const smtp = await session.smtp(service);
  const steps: readonly (() => Promise<Observation>)[] = [
    () => smtp.ehlo(),
    ...(service === 'submission' ? [() => smtp.startTls(), () => smtp.ehlo()] : []),
    ...(person === undefined ? [] : [() => smtp.auth(person.address, person.password)]),
    () => smtp.mail(from),
    () => smtp.rcpt(session.remote()),
    () => smtp.data(session.message({ headers: { From: `<${from}>` } })),
  ];
  let seen: Observation = smtp.greeting;
  for (const step of steps) {
    if (seen.kind !== 'secure' && !(seen.kind === 'reply' && seen.code < 400)) break;
    seen = await step();
  }
  return seen;
}
