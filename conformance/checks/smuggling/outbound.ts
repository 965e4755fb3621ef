import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';
import { endsOfData } from '../../shapes/ends-of-data.ts';
import { noWayToSubmit } from '../../shapes/submitted-mail.ts';

export const smugglingOutbound: Check = defineCheck({
  id: 'smuggling/outbound',
  title:
    'What a user submits leaves here with nothing in it that another server could take for the end of the message',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '2.3.8' },
    { rfc: 5321, section: '4.5.2' },
    { source: 'postconf(5) cleanup_replace_stray_cr_lf' },
  ],
  promise: ['services'],
  requires: [],
  unless: noWayToSubmit,
  vantage: 'clients',
  controls: ['submission-works'],
  budgetMs: 20_000,
  accept: {
    message: [reply(250, '2.0.0')],
    refused: [reply(550, '5.7.1')],
    arrived: [fact(taken().sort().join(' '))],
    falseEnds: [fact('')],
  },
  async run(session) {
    const [person] = session.people;
    const from = person?.address ?? session.sender;
    const smtp = person === undefined ? await session.trusted() : await session.submit(person);
    const message: Observation[] = [];
    const refused: Observation[] = [];
    for (const [name, end] of Object.entries(endsOfData)) {
      await smtp.mail(from);
      await smtp.rcpt(session.remote('raw'));
      const kept = end.includes('\0') ? refused : message;
      const go = await smtp.command('DATA');
      if (go.kind !== 'reply' || go.code !== 354) {
        kept.push(go);
        continue;
      }
      smtp.wire.send(session.message({ headers: { From: from, 'X-Probe': name }, body: `carrier${end}` }));
      const seen = await smtp.command(
        `MAIL FROM:<${from}>\r\nRCPT TO:<${session.remote('raw')}>\r\nDATA\r\nX-Probe: smuggled\r\n.`,
      );
      kept.push(session.about(`message with a false end ${JSON.stringify(end)}`, seen));
    }
    const arrived = await session.exchangers.waitFor(message.length);
    const wires = arrived.map(({ wire }) => wire?.toString('latin1') ?? '');
    const probes = wires.map((wire) => wire.match(/^X-Probe: (.*?)\r?$/m)?.[1] ?? '(no probe)');
    const falseEnds = wires.flatMap((wire, n) =>
      FALSE_END.test(wire.replace(TRUE_END, '')) ? [probes[n] ?? ''] : [],
    );
    return {
      message,
      refused,
      arrived: session.fact(probes.sort(), 'messages at the exchanger'),
      falseEnds: session.fact(falseEnds, 'messages with a lone dot by anybody’s reading of line ends'),
    };
  },
});

/** Names of the false ends without a NUL in them: a message with one is refused. */
function taken(): string[] {
  return Object.entries(endsOfData)
    .filter(([, end]) => !end.includes('\0'))
    .map(([name]) => name);
}

/** A lone dot, if CR or LF alone ended a line, whatever NULs stand beside it. */
const FALSE_END = /[\r\n]\0*\.\0*[\r\n]/;
const TRUE_END = /\r\n\.\r\n$/;
