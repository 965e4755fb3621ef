import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';
import { imapClient } from '../../shapes/imap-client.ts';
import { imapUids } from '../../shapes/imap-uids.ts';

export const mailboxFlagsKept: Check = defineCheck({
  id: 'mailbox/flags-kept',
  title: 'Flags and keywords that one connection sets are seen by the next',
  level: 'must',
  clauses: [{ rfc: 9051, section: '2.3.2' }],
  promise: ['services', 'imaps'],
  requires: ['smtp-inbound', 'imaps', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { fresh: [fact('')], kept: [fact('\\Answered \\Seen keyword')] },
  async run(session) {
    const person = session.person();
    await deliveredMail(session, {}, person);
    // One that the mailbox has never had.
    const keyword = `k-${session.token}`.toLowerCase();
    const flags = () =>
      imapClient(session, person, async (imap) => {
        const [uid] = await imapUids(session, imap);
        if (uid === undefined) return session.fact('missing');
        const found = await imap.fetchOne(uid, { flags: true }, { uid: true });
        const all = found ? [...(found.flags ?? [])] : [];
        await imap.messageFlagsAdd(uid, ['\\Seen', '\\Answered', keyword], { uid: true });
        return session.fact(
          all
            .flatMap((flag) =>
              flag === '\\Recent' ? [] : [flag.toLowerCase() === keyword ? 'keyword' : flag],
            )
            .sort(),
        );
      });
    return { fresh: await flags(), kept: await flags() };
  },
});
