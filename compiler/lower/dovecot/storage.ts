import type { DovecotGroup, DovecotNode } from '../../model/dovecot.ts';
import { block, decided, flag, number, only23, only24, pattern, setting, text } from './nodes.ts';
import { DOVECOT_PATHS, VMAIL_ID } from './paths.ts';

/** Folders that every mailbox has from the first login on, with their roles (RFC 6154 section 2). */
const FOLDERS = ['Drafts', 'Sent', 'Junk', 'Trash', 'Archive'] as const;

/** Where mail is kept, and by whom. */
export function lowerStorage(): DovecotGroup {
  const place = decided('one Maildir per mailbox, named after the login');
  const owner = decided('vmail owns all mail; no login can become another user');
  const directory = [
    `${DOVECOT_PATHS.mailboxes}/`,
    { variable: 'domain' },
    '/',
    { variable: 'local-part' },
  ] as const;
  return {
    title: 'Mailboxes',
    nodes: [
      setting(only23('mail_location'), pattern('maildir:', ...directory), place),
      setting(only24('mail_driver'), text('maildir'), place),
      setting(only24('mail_path'), pattern(...directory), place),
      setting('mail_home', pattern(...directory), place),
      setting('mail_uid', number(VMAIL_ID), owner),
      setting('mail_gid', number(VMAIL_ID), owner),
      setting('first_valid_uid', number(VMAIL_ID), owner),
      setting('last_valid_uid', number(VMAIL_ID), owner),
      setting('first_valid_gid', number(VMAIL_ID), owner),
      setting('last_valid_gid', number(VMAIL_ID), owner),
      setting(
        'mail_temp_dir',
        text(DOVECOT_PATHS.mailboxes),
        decided('a large message on its way into a mailbox waits on disk, not in memory'),
      ),
      namespace(),
    ],
  };
}

function namespace(): DovecotNode {
  const why = decided('the folders that mail programs look for, with their roles (RFC 6154)');
  return block('namespace inbox', [
    setting('inbox', flag(true), decided('the only namespace: every login sees its own mailbox')),
    setting('separator', text('/'), decided('folder names may have dots in IMAP, not slashes')),
    ...FOLDERS.map((name) =>
      block(`mailbox ${name}`, [
        setting('special_use', text(`\\${name}`), why),
        setting('auto', text('subscribe'), why),
      ]),
    ),
  ]);
}
