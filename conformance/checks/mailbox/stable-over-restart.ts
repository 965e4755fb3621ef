import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';
import { imapClient } from '../../shapes/imap-client.ts';
import { imapUids } from '../../shapes/imap-uids.ts';

export const mailboxStableOverRestart: Check = defineCheck({
  id: 'mailbox/stable-over-restart',
  title: 'Messages, flags, UIDs and UIDVALIDITY are the same after the container was made anew',
  level: 'must',
  clauses: [{ rfc: 9051, section: '2.3.1.1' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'imaps', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  disturbs: true,
  budgetMs: 60_000,
  accept: { found: [fact(true)], same: [fact(true)] },
  async run(session) {
    const person = session.person();
    await deliveredMail(session, {}, person);
    const look = () =>
      imapClient(session, person, async (imap) => {
        const uids = await imapUids(session, imap);
        const [uid] = uids;
        if (uid === undefined) return 'missing';
        const found = await imap.fetchOne(uid, { flags: true }, { uid: true });
        const flags = found ? [...(found.flags ?? [])].filter((flag) => flag !== '\\Recent').sort() : [];
        await imap.messageFlagsAdd(uid, ['\\Flagged'], { uid: true });
        const validity = imap.mailbox ? imap.mailbox.uidValidity : 0;
        return `UIDVALIDITY ${validity} UID ${uids.join(',')} FLAGS ${flags.join(' ')}`;
      });
    await look();
    const before = await look();
    await session.project.recreate('dovecot');
    await session.project.answers();
    const after = await look();
    return {
      found: session.fact(before !== 'missing', 'message over IMAP'),
      same: session.fact(after === before, `before ${before}, after ${after}`),
    };
  },
});
