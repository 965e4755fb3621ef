import type { ResolvedMailbox, ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { SpecPath } from '../../schema/spec-path.ts';
import type { Observation } from '../observation.ts';
import type { Person, Session } from '../session.ts';
import type { Imap } from '../wire/clients.ts';

/** Larger quotas would take too long to fill. */
const LARGEST = 64 * 1024 * 1024;
/** A message of a twelfth of the quota fits eleven times with the trace that the servers add, and not twelve times. */
export const FITS = 11;

/** A mailbox with as many copies of one message as fit. Small messages still do, so that no other check is disturbed. */
export interface FullMailbox {
  readonly person: Person;
  /** A message as large as those in the mailbox. */
  readonly message: string;
  /** What MAIL says about it: `SIZE=…` (RFC 1870). */
  readonly declared: string;
  readonly stored: number;
  readonly copies: number;
  /** The answer to one copy more, where all that fit were made. */
  readonly beyond: Observation;
  /** Removes what the check put there. */
  readonly empty: () => Promise<void>;
}

/** Fills the mailbox with the smallest quota, but for `room` messages, lets it be looked at, and empties it. */
export async function fullMailbox<Result>(
  session: Session,
  look: (full: FullMailbox) => Promise<Result>,
  room = 0,
): Promise<Result> {
  const small = smallestMailbox(session.spec);
  const person =
    session.people.find(({ address }) => address === small?.address) ?? session.blind('no mailbox');
  const lines = Math.ceil((small?.quotaBytes ?? 0) / (FITS + 1) / 72);
  const message = session.message({ body: `${'x'.repeat(70)}\r\n`.repeat(lines) });
  const imap = await session.imap('imaps', { vantage: 'outside' });
  await imap.login(person.address, person.password);
  const empty = (): Promise<void> => clear(imap, `LARGER ${message.length - 1000}`);
  // What an earlier run may have left there.
  await empty();
  await session.deliver({ from: session.stranger, to: person.address, message, vantage: 'outside' });
  const stored = await session.mailbox(person).waitFor();
  try {
    const { copies, beyond } = await fill(session, imap, FITS - room);
    const declared = `SIZE=${message.length}`;
    return await look({ person, message, declared, stored: stored.length, copies, beyond, empty });
  } finally {
    await empty();
  }
}

/** Copies the message until there are `most` of them or one more is refused. */
async function fill(
  session: Session,
  imap: Imap,
  most: number,
): Promise<Pick<FullMailbox, 'copies' | 'beyond'>> {
  await imap.command('SELECT INBOX');
  const [uid = '1'] = await search(imap, `HEADER X-Mailc-Token ${session.token}`);
  const copy = (): ReturnType<Imap['command']> => imap.command(`UID COPY ${uid} Junk`);
  if (most < FITS) {
    for (let copies = 1; copies < most; copies += 1) await copy();
    return { copies: most, beyond: session.fact('not tried') };
  }
  let copies = 1;
  let beyond = await copy();
  for (; copies <= FITS && beyond.kind === 'status' && beyond.status === 'OK'; copies += 1)
    beyond = await copy();
  return { copies, beyond };
}

/** Why a check of a full mailbox does not apply. */
export const unlessTooLarge = (spec: ResolvedSpec): string | undefined =>
  smallestMailbox(spec) === undefined ? 'no mailbox has a quota of 64 MiB or less' : undefined;

/** Where the quota of the smallest mailbox is promised. */
export function quotaOfSmallest(spec: ResolvedSpec): SpecPath {
  const small = smallestMailbox(spec);
  return ['domains', small?.address.split('@')[1] ?? '', 'mailboxes', small?.localPart ?? '', 'quota'];
}

/** The mailbox with the smallest quota. */
export function smallestMailbox(spec: ResolvedSpec): ResolvedMailbox | undefined {
  const [small] = spec.domains
    .flatMap(({ mailboxes }) => mailboxes)
    .sort((a, b) => a.quotaBytes - b.quotaBytes);
  return small === undefined || small.quotaBytes > LARGEST ? undefined : small;
}

async function search(imap: Imap, criterion: string): Promise<readonly string[]> {
  const { lines } = await imap.command(`UID SEARCH ${criterion}`);
  return lines.find((line) => line.startsWith('* SEARCH'))?.match(/\d+/g) ?? [];
}

/** Removes what is found in the folders that the checks use. */
async function clear(imap: Imap, criterion: string): Promise<void> {
  for (const folder of ['INBOX', 'Junk']) {
    await imap.command(`SELECT ${folder}`);
    const uids = await search(imap, criterion);
    if (uids.length > 0) await imap.command(`UID STORE ${uids.join(',')} +FLAGS.SILENT (\\Deleted)`);
    await imap.command('EXPUNGE');
  }
}
