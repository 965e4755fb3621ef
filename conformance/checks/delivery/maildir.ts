import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import type { Person } from '../../session.ts';

export const deliveryMaildir: Check = defineCheck({
  id: 'delivery/maildir',
  title: 'Each mailbox is a Maildir of its own below its domain, which only vmail (5000) can read',
  level: 'must',
  clauses: [{ source: 'https://cr.yp.to/proto/maildir.html' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { folder: [fact(true)], owner: [fact('5000:5000')], others: [fact(0)] },
  async run(session) {
    const to = session.people.map(({ address }) => address);
    const from = session.stranger;
    await session.deliver({ from, to, message: session.message(), vantage: 'outside' });
    const found = session.people.map(async (person) => {
      const [message] = await session.mailbox(person).waitFor();
      return { person, message };
    });
    const all = await Promise.all(found);
    return {
      folder: all.map(({ person, message }) =>
        session.fact(
          message !== undefined && inMaildir(message.path, person),
          message?.path ?? person.address,
        ),
      ),
      owner: all.flatMap(({ message }) =>
        message === undefined ? [] : [session.fact(`${message.uid}:${message.gid}`, message.path)],
      ),
      others: all.flatMap(({ message }) =>
        message === undefined ? [] : [session.fact(message.mode & 0o077, 'rights of group and others')],
      ),
    };
  },
});

/** Whether a file lies in the Maildir that is promised: in `new`, or in `cur` once a mail program has looked. */
function inMaildir(path: string, { domain, localPart }: Person): boolean {
  return ['new', 'cur'].some((folder) => path.startsWith(`vhosts/${domain}/${localPart}/${folder}/`));
}
