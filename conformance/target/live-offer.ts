import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Access } from './aim.ts';
import type { LiveSystem } from './live-system.ts';
import { mayHandIn } from './may-hand-in.ts';
import type { PlainNeed } from './needs/need.ts';
import { needTexts } from './needs/need.ts';
import type { Offer } from './offer.ts';

/** Checks at the same time: the system has other clients. */
const atOnce = 5;

/** What a system that runs already offers: what its operator gave, and what its aim reaches. Never leave to disturb it. */
export function liveOffer(promised: ResolvedSpec, access: Access, live: LiveSystem): Offer {
  const { bare } = live;
  // Whoever gives a mailbox instead of a mail.yaml lets test messages come there, and strangers be made up.
  const { recipients } = access;
  const mailboxes = bare === undefined ? [] : [bare.mailbox];
  const addresses = promised.domains.flatMap(({ mailboxes }) => mailboxes.map(({ address }) => address));
  const listed = promised.domains.some(({ aliases }) => aliases.length > 0);
  const own = access.logins.map(({ address }) => address);
  const allowed = {
    recipients: [...recipients, ...own, ...mailboxes],
    domains: [promised.hostname, ...promised.domains.map(({ name }) => name)],
    listed: noticesAboutUnknown(promised, recipients) ? listedIn(promised) : undefined,
  };
  const readable =
    own.length > 0 && live.services.some((service) => service === 'imap' || service === 'imaps');
  const meets: Readonly<Record<PlainNeed, boolean>> = {
    addresses:
      live.places.some(({ freshAddress }) => freshAddress !== undefined) &&
      live.places.every(({ freshAddress, vantage }) => freshAddress !== undefined || vantage === 'published'),
    beside: false,
    // Where only certain domains send, a stranger is refused whoever he is; elsewhere his domain has to exist.
    stranger: promised.senders.kind === 'domains' || recipients.length + mailboxes.length > 0,
    sender: promised.senders.kind === 'domains' || recipients.length + mailboxes.length > 0,
    hostname: bare?.hostname ?? true,
    recipient: addresses.length > 0 || recipients.length > 0 || listed,
    messages: allowed.recipients.length > 0,
    elsewhere: false,
    arrivals: false,
    received: readable,
    mailboxes: readable || addresses.length === 0,
    files: addresses.length === 0,
    // Where nobody has a password, nobody asks for one.
    login: own.length > 0 || addresses.length === 0,
    logins: addresses.every((address) => own.includes(address)),
    upstreams: false,
    'block-lists': false,
    zones: false,
    logs: live.containers !== undefined,
    containers: live.containers !== undefined,
    disturbance: false,
  };
  return {
    promised,
    name: live.name,
    judge: live.judge,
    lacks: (need) =>
      meets[need] ? undefined : `it needs ${needTexts[need]}${remedy(need, addresses.length > 0)}`,
    lacksVantage: (vantage, family) =>
      live.places.some((place) => place.vantage === vantage && place.family === family)
        ? undefined
        : `it needs ${needTexts[vantage]} over IPv${family}`,
    guard: (wire, service) => mayHandIn(live.watch?.(wire, service) ?? wire, service, allowed),
    patienceMs: live.patienceMs,
    isOver: () => live.isOver?.() ?? false,
    // A check may make a few connections, and each of those beside it as well.
    waitsMs: live.waitsMs * 10,
    atOnce: live.waitsMs > 0 ? 1 : atOnce,
  };
}

/** What an operator can give; without mailboxes nobody logs in. */
function remedy(need: PlainNeed, mailboxes: boolean): string {
  switch (need) {
    case 'login':
    case 'logins':
    case 'received':
    case 'mailboxes':
      return mailboxes ? ' (--login, --password-file)' : '';
    case 'hostname':
      return ' (--hostname)';
    case 'messages':
      return mailboxes ? ' (--recipient, or --login)' : ' (--recipient)';
    case 'stranger':
    case 'sender':
    case 'recipient':
      return ' (--recipient)';
    default:
      return '';
  }
}

/** Whether the refusal of an unknown recipient is reported to somebody who did not ask for it (postconf(5) notify_classes). */
function noticesAboutUnknown({ notices }: ResolvedSpec, recipients: readonly string[]): boolean {
  return notices?.classes.includes('bounce') === true && !recipients.includes(notices.to);
}

function listedIn({ domains }: ResolvedSpec): readonly string[] {
  return domains.flatMap(({ mailboxes, aliases }) =>
    [...mailboxes, ...aliases].map(({ address }) => address),
  );
}
