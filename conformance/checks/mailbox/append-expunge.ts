import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, status } from '../../expectation.ts';

export const mailboxAppendExpunge: Check = defineCheck({
  id: 'mailbox/append-expunge',
  title: 'A draft is appended with its flags, moved to another folder, found there, and removed',
  level: 'must',
  clauses: [
    { rfc: 9051, section: '6.3.12' },
    { rfc: 9051, section: '6.4.8' },
    { rfc: 9051, section: '6.4.3' },
  ],
  promise: ['services', 'imaps'],
  requires: ['imaps', 'mailboxes'],
  vantage: 'outside',
  controls: ['imap-login'],
  budgetMs: 15_000,
  accept: {
    taken: [status('OK')],
    flags: [fact('\\Draft \\Flagged')],
    found: [fact('Drafts 1'), fact('Drafts 0 after MOVE'), fact('Trash 1'), fact('Trash 0 after EXPUNGE')],
  },
  async run(session) {
    const person = session.person();
    const message = session.message({ body: `draft ${session.token}\r\n` });
    const imap = await session.imap('imaps');
    await imap.login(person.address, person.password);
    const search = async () => {
      const { lines } = await imap.command(`UID SEARCH HEADER X-Mailc-Token ${session.token}`);
      return lines.find((line) => line.startsWith('* SEARCH'))?.match(/\d+/g) ?? [];
    };
    const asked = await imap.command(`APPEND Drafts (\\Draft \\Flagged) {${message.length}}`);
    const taken = [asked.kind === 'status' && asked.status === '+' ? await imap.more(message) : asked];
    await imap.command('SELECT Drafts');
    const drafts = await search();
    const fetched = await imap.command(`UID FETCH ${drafts[0] ?? 1} (FLAGS)`);
    const flags = fetched.lines.join(' ').match(/\\(?!Recent)\w+/g) ?? [];
    taken.push(await imap.command(`UID MOVE ${drafts[0] ?? 1} Trash`));
    const left = await search();
    await imap.command('SELECT Trash');
    const trash = await search();
    taken.push(await imap.command(`UID STORE ${trash[0] ?? 1} +FLAGS.SILENT (\\Deleted)`));
    taken.push(await imap.command('EXPUNGE'));
    return {
      taken,
      flags: session.fact(flags.sort()),
      found: [
        session.fact(`Drafts ${drafts.length}`),
        session.fact(`Drafts ${left.length} after MOVE`),
        session.fact(`Trash ${trash.length}`),
        session.fact(`Trash ${(await search()).length} after EXPUNGE`),
      ],
    };
  },
});
