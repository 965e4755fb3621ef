import { classOf, halves, mapKeys, whole } from './address.ts';
import type { Decider } from './answer.ts';
import { type Context, next, type Outcome, refuse } from './context.ts';
import { lookUpIn } from './match.ts';
import { codeOf } from './parameters.ts';

/** Where an address is listed, or what Postfix says to one that is not (postconf(5), `reject_unlisted_recipient`). */
export interface Listing {
  readonly outcome: Outcome;
  readonly found: string;
  readonly because: Decider | undefined;
}

/** Whether a recipient exists, as far as Postfix knows; mail for elsewhere is not asked about. */
export function listing({ model }: Context, recipient: string): Listing {
  const address = whole(model, recipient);
  const { domain } = halves(address);
  const alias = lookUpIn(model, 'virtual_alias_maps', mapKeys(model, address));
  if (alias) return { outcome: next, found: `alias ${alias.key}`, because: alias.by };
  const kind = classOf(model, domain);
  switch (kind) {
    case 'elsewhere':
    case 'relay-domain':
      return { outcome: next, found: `${domain} is elsewhere`, because: undefined };
    case 'mailbox-domain': {
      const mailbox = lookUpIn(model, 'virtual_mailbox_maps', mapKeys(model, address));
      if (mailbox) return { outcome: next, found: `mailbox ${mailbox.key}`, because: mailbox.by };
      return unknown(codeOf(model, 'unknown_virtual_mailbox_reject_code', 550));
    }
    case 'alias-domain':
      return unknown(codeOf(model, 'unknown_virtual_alias_reject_code', 550));
    case 'local':
      return unknown(codeOf(model, 'unknown_local_recipient_reject_code', 550));
  }
}

const unknown = (code: number): Listing => ({
  outcome: refuse(code, '5.1.1', 'User unknown'),
  found: 'no such address',
  because: undefined,
});
