import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { probe } from '../../shapes/probe.ts';

export const recipientPostmaster: Check = defineCheck({
  id: 'recipient/postmaster',
  title: 'Somebody reads the mail for postmaster, without a domain, at every domain and at the host itself',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.5.1' },
    { rfc: 5321, section: '2.3.5' },
  ],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { recipient: [reply(250, '2.1.5')], message: [reply(250, '2.0.0')], unread: [fact('')] },
  async run(session) {
    const { domains, hostname } = session.spec;
    const at = [...domains.slice(0, 4).map(({ name }) => name), hostname];
    const written = ['postmaster', 'Postmaster', ...at.map((domain) => `postmaster@${domain}`)];
    const { recipient, message } = await probe(session, written);
    let unread: readonly string[] = written;
    for (let turn = 0; unread.length > 0 && turn < 30; turn += 1) {
      if (turn > 0) await session.sleep(100);
      const boxes = await Promise.all(
        session.people.slice(0, 50).map((person) => session.mailbox(person).messagesFor()),
      );
      const read = boxes.flat().map(({ raw }) => raw.toString('latin1').match(/^X-Probe: (.*?)\r?$/m)?.[1]);
      unread = written.filter((address) => !read.includes(address));
    }
    return { recipient, message, unread: session.fact(unread, 'addresses whose mail is in no mailbox') };
  },
});
