import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const logsQueueIds: Check = defineCheck({
  id: 'logs/queue-ids',
  title: 'The log of the container follows a message by its queue id from the client to its recipient',
  level: 'policy',
  clauses: [{ source: 'postconf(5) maillog_file' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 15_000,
  accept: { steps: [fact('client message-id from to removed')] },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    await smtp.rcpt(to.address);
    const taken = await smtp.data(session.message());
    const id = /queued as ([A-Za-z0-9]+)/.exec(taken.lines.join(' '))?.[1] ?? session.blind('no queue id');
    await to.waitFor();
    const steps = () => seen(lines, id);
    let lines: readonly string[] = [];
    for (let tries = 0; tries < 20 && steps().length < 5; tries += 1) {
      await session.sleep(100);
      lines = (await session.logs.all())
        .filter(({ container }) => container === 'postfix')
        .map(({ text }) => text);
    }
    return { steps: session.fact(steps(), `lines with the queue id ${id}`) };
  },
});

/** Which steps of a message the lines tell. */
function seen(lines: readonly string[], id: string): readonly string[] {
  const own = lines
    .filter((line) => line.includes(`${id}: `))
    .map((line) => line.slice(line.indexOf(`${id}: `)));
  const steps = {
    client: 'client=',
    'message-id': 'message-id=<',
    from: 'from=<',
    to: 'to=<',
    removed: 'removed',
  };
  return Object.entries(steps).flatMap(([name, text]) =>
    own.some((line) => line.startsWith(`${id}: ${text}`)) ? [name] : [],
  );
}
