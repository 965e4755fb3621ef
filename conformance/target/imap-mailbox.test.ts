import { expect, it } from 'vitest';
import type { Arena } from '../engine/arena.ts';
import { imapMailbox } from './imap-mailbox.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

it('says that a login is needed when a check looks into the mailbox, and not before', async () => {
  const person = { address: 'a@example.com', localPart: 'a', domain: 'example.com', password: '' };
  const arena = { known: [] } as unknown as Arena;
  const mailbox = imapMailbox(arena, 'token', person);
  await expect(mailbox.waitFor()).rejects.toThrow(NotWithThisAim);
  await expect(mailbox.messagesFor()).rejects.toThrow(/mailbox of a@example.com/);
});
