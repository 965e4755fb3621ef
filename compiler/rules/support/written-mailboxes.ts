import type { Mailbox } from '../../../schema/mailbox.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';

/** A mailbox as written, and where. */
export interface WrittenMailbox {
  readonly domain: string;
  readonly localPart: string;
  readonly mailbox: Mailbox;
  readonly path: SpecPath;
}

/** Every mailbox as written, in the order of mail.yaml. */
export function* writtenMailboxes(sections: Sections): Generator<WrittenMailbox> {
  for (const [domain, { mailboxes = {} }] of Object.entries(sections.domains ?? {})) {
    for (const [localPart, mailbox] of Object.entries(mailboxes)) {
      yield {
        domain,
        localPart,
        mailbox,
        path: ['domains', domain, 'mailboxes', localPart],
      };
    }
  }
}
