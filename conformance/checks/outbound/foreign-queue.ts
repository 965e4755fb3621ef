import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { numbersOf, sendNumbered } from '../../shapes/numbered-mail.ts';
import { untilDeferred } from '../../shapes/until-deferred.ts';

/** A user and a group that nobody has in the image. */
const NOBODY = '12345:12345';
const QUEUE = '/var/spool/postfix';
/** Where messages are. The sockets are made anew anyway. */
const FOLDERS = 'active bounce defer deferred hold incoming maildrop';

export const outboundForeignQueue: Check = defineCheck({
  id: 'outbound/foreign-queue',
  title:
    'A queue whose files belong to the users of another image is put in order, and all of it is delivered',
  level: 'must',
  clauses: [{ rfc: 5321, section: '6.1' }],
  promise: ['outbound'],
  requires: ['outbound-delivery', 'trusted-networks'],
  unless: ({ features }) =>
    features.has('mailboxes') ? 'queue/survives-recreation looks after it' : undefined,
  vantage: 'trusted',
  controls: ['relay-works'],
  disturbs: true,
  budgetMs: 60_000,
  accept: { taken: [fact('1 2 3')], delivered: [fact('1 2 3')], foreign: [fact(0)] },
  async run(session) {
    await session.project.exchangersDown(true);
    const smtp = await session.trusted();
    const taken = await sendNumbered(session, smtp, session.remote(), 1, 3);
    await smtp.quit();
    await untilDeferred(session, 3);
    await session.project.exec('postfix', [
      'sh',
      '-c',
      `cd ${QUEUE} && chown -R ${NOBODY} ${FOLDERS} && kill -9 -1`,
    ]);
    await session.project.recreate('postfix');
    await session.project.exchangersDown(false);
    await session.project.answers();
    await session.project.exec('postfix', ['postqueue', '-f']);
    const arrived = await session.exchangers.waitFor(3, { ms: 15_000 });
    const delivered = [...numbersOf(arrived)].sort();
    const left = await session.project.exec('postfix', ['find', QUEUE, '-user', '12345']);
    if (left.code !== 0) session.blind('the files of the queue cannot be listed');
    // Put in order by hand whatever was not, so that what comes after this check finds a queue.
    await session.project.exec('postfix', [
      'sh',
      '-c',
      `cd ${QUEUE} && find ${FOLDERS} -user 12345 -exec chown postfix:root {} + && chown postfix:postdrop maildrop`,
    ]);
    return {
      taken: session.fact(taken.map(String)),
      delivered: session.fact(delivered.map(String)),
      foreign: session.fact(left.stdout.split('\n').filter(Boolean).length, 'files of the other user'),
    };
  },
});
