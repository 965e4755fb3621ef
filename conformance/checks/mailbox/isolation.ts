import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';

export const mailboxIsolation: Check = defineCheck({
  id: 'mailbox/isolation',
  title: 'A login sees its own folders only, whatever name it opens, and none of a colleague’s mail',
  level: 'must',
  clauses: [{ source: 'Dovecot mail_full_filesystem_access' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'imaps', 'mailboxes'],
  unless: noColleague,
  vantage: 'outside',
  controls: ['imap-login'],
  budgetMs: 15_000,
  accept: {
    opened: [status('NO'), status('BAD')],
    listed: [fact(0)],
    found: [fact(0)],
    namespaces: [fact('NIL NIL')],
  },
  async run(session) {
    const own = session.person();
    const other = colleague(session);
    await deliveredMail(session, {}, other);
    const imap = await session.imap('imaps');
    await imap.login(own.address, own.password);
    const opened = [];
    for (const name of [
      `../${other.localPart}`,
      `../../${other.domain}/${other.localPart}`,
      `/var/mail/vhosts/${other.domain}/${other.localPart}`,
      `~${other.address}`,
      `~/../${other.localPart}`,
      `user/${other.localPart}`,
      `shared/${other.address}`,
    ])
      opened.push(session.about(`SELECT "${name}"`, await imap.command(`SELECT "${name}"`)));
    const list = await imap.command('LIST "" "*"');
    const names = list.lines.filter((line) => line.includes(other.localPart) && line.startsWith('* LIST'));
    const namespace = await imap.command('NAMESPACE');
    await imap.command('SELECT INBOX');
    const search = await imap.command(`SEARCH TEXT "${session.token}"`);
    const hits = search.lines.find((line) => line.startsWith('* SEARCH'))?.match(/ \d+/g) ?? [];
    return {
      opened,
      listed: session.fact(names.length, 'folders with the colleague’s name'),
      found: session.fact(hits.length, 'messages of the colleague found'),
      namespaces: session.fact(
        namespace.lines[0]?.match(/(\S+) (\S+)$/)?.slice(1) ?? 'none',
        'namespaces of other users, and shared ones',
      ),
    };
  },
});
