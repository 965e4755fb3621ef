import type { ResolvedMailbox, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, status } from '../../expectation.ts';
import type { Imap } from '../../wire/clients.ts';

/** Larger quotas would take too long to fill. */
const LARGEST = 64 * 1024 * 1024;
/** A message of a twelfth of the quota fits eleven times with the trace that the servers add, and not twelve times. */
const FITS = 11;

export const mailboxQuotaExceeded: Check = defineCheck({
  id: 'mailbox/quota-exceeded',
  title: 'Mail that fits in the quota is stored; mail beyond it is not, and its sender is told so with 5.2.2',
  level: 'must',
  clauses: [
    { rfc: 9208, section: '4.3.1' },
    { rfc: 3463, section: '3.3' },
  ],
  promise: (spec) => {
    const small = smallest(spec);
    return ['domains', small?.address.split('@')[1] ?? '', 'mailboxes', small?.localPart ?? '', 'quota'];
  },
  requires: ['smtp-inbound', 'trusted-networks', 'imaps', 'mailboxes', 'quota'],
  unless: (spec) => (smallest(spec) === undefined ? 'no mailbox has a quota of 64 MiB or less' : undefined),
  vantage: 'inside',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: {
    stored: [fact(1)],
    copies: [fact(FITS)],
    beyond: [status('NO', 'OVERQUOTA')],
    taken: [reply(250, '2.0.0')],
    told: [fact('5.2.2')],
  },
  async run(session) {
    const small = smallest(session.spec);
    const person =
      session.people.find(({ address }) => address === small?.address) ?? session.blind('no mailbox');
    const lines = Math.ceil((small?.quotaBytes ?? 0) / (FITS + 1) / 72);
    const message = session.message({ body: `${'x'.repeat(70)}\r\n`.repeat(lines) });
    const send = { from: session.stranger, to: person.address, message, vantage: 'inside' } as const;
    const imap = await session.imap('imaps', { vantage: 'outside' });
    await imap.login(person.address, person.password);
    // What an earlier run may have left there.
    await clear(imap, `LARGER ${message.length - 1}`);
    await session.deliver(send);
    const stored = await session.mailbox(person).waitFor();
    await imap.command('SELECT INBOX');
    const [uid = '1'] = await search(imap, `HEADER X-Mailc-Token ${session.token}`);
    let copies = 0;
    let beyond = await imap.command(`UID COPY ${uid} Junk`);
    for (copies = 1; copies <= FITS && beyond.kind === 'status' && beyond.status === 'OK'; copies += 1)
      beyond = await imap.command(`UID COPY ${uid} Junk`);
    const taken = await session.deliver(send);
    const [report] = await session.exchangers.waitFor();
    await clear(imap, `HEADER X-Mailc-Token ${session.token}`);
    return {
      stored: session.fact(stored.length, 'messages stored within the quota'),
      copies: session.fact(copies, 'how often it fits, the first included'),
      beyond,
      taken,
      told: session.fact(/^Status: *(\S+)/im.exec(report?.raw.toString('latin1') ?? '')?.[1] ?? 'no report'),
    };
  },
});

/** The mailbox with the smallest quota. */
function smallest(spec: ResolvedSpec): ResolvedMailbox | undefined {
  const [small] = spec.domains
    .flatMap(({ mailboxes }) => mailboxes)
    .sort((a, b) => a.quotaBytes - b.quotaBytes);
  return small === undefined || small.quotaBytes > LARGEST ? undefined : small;
}

async function search(imap: Imap, criterion: string): Promise<readonly string[]> {
  const { lines } = await imap.command(`UID SEARCH ${criterion}`);
  return lines.find((line) => line.startsWith('* SEARCH'))?.match(/\d+/g) ?? [];
}

/** Removes what is found in the folders that the check uses. */
async function clear(imap: Imap, criterion: string): Promise<void> {
  for (const folder of ['INBOX', 'Junk']) {
    await imap.command(`SELECT ${folder}`);
    const uids = await search(imap, criterion);
    if (uids.length > 0) await imap.command(`UID STORE ${uids.join(',')} +FLAGS.SILENT (\\Deleted)`);
    await imap.command('EXPUNGE');
  }
}
