import { Blind } from '../blind.ts';
import type { Arena } from '../engine/arena.ts';
import { systemSession } from '../engine/session.ts';
import type { Mailbox, MailboxMessage, Person } from '../session.ts';
import type { Imap } from '../wire/clients.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

const patience = 5_000;

/** The INBOX of a login that was given, read over IMAP: of a system that runs already nobody sees the files. */
export function imapMailbox(arena: Arena, token: string, person: Person): Mailbox {
  const find = async (wanted: string, count: number, ms: number): Promise<readonly MailboxMessage[]> => {
    if (!arena.known.some(({ address }) => address === person.address))
      throw new NotWithThisAim(`it needs a look into the mailbox of ${person.address} (--login)`);
    return withInbox(arena, person, async (imap) => {
      const end = Date.now() + ms;
      for (;;) {
        const uids = await uidsOf(imap, wanted);
        if (uids.length >= count || Date.now() >= end) return fetched(imap, uids);
        await new Promise((done) => setTimeout(done, 200));
        await imap.command('NOOP');
      }
    });
  };
  return {
    messagesFor: (wanted = token) => find(wanted, 0, 0),
    waitFor: (count = 1, { token: wanted = token, ms = patience } = {}) => find(wanted, count, ms),
    async settled(wanted = token) {
      await arena.delivered(person.address);
      return find(wanted, 0, 0);
    },
  };
}

/** Removes what the run left in the INBOX of a login, and nothing else (UID EXPUNGE, RFC 4315). */
export async function clearInbox(arena: Arena, person: Person): Promise<void> {
  await withInbox(arena, person, async (imap) => {
    const uids = await uidsOf(imap, `mc${arena.run}`);
    if (uids.length === 0) return;
    await imap.command(`UID STORE ${uids.join(',')} +FLAGS.SILENT (\\Deleted)`);
    await imap.command(`UID EXPUNGE ${uids.join(',')}`);
  });
}

async function withInbox<T>(arena: Arena, person: Person, use: (imap: Imap) => Promise<T>): Promise<T> {
  const { session, close } = systemSession(arena);
  try {
    const service = session.spec.services.some(({ name }) => name === 'imaps') ? 'imaps' : 'imap';
    const imap = await session.imap(service);
    if (service === 'imap') await imap.startTls();
    const seen = [await imap.login(person.address, person.password), await imap.command('SELECT INBOX')];
    if (seen.some((answer) => answer.kind !== 'status' || answer.status !== 'OK'))
      throw new Blind(`the INBOX of ${person.address} cannot be opened`);
    return await use(imap);
  } finally {
    close();
  }
}

async function uidsOf(imap: Imap, text: string): Promise<readonly string[]> {
  const { lines } = await imap.command(`UID SEARCH TEXT ${text}`);
  return lines.find((line) => line.startsWith('* SEARCH'))?.match(/\d+/g) ?? [];
}

async function fetched(imap: Imap, uids: readonly string[]): Promise<readonly MailboxMessage[]> {
  if (uids.length === 0) return [];
  const { literals } = await imap.command(`UID FETCH ${uids.join(',')} (BODY.PEEK[])`);
  // Where and with what rights it is stored is a need of its own.
  return literals.map((raw) => ({ raw, path: '', uid: 0, gid: 0, mode: 0 }));
}
