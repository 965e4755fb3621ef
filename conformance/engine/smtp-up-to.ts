import { Blind } from '../blind.ts';
import { type EntryService, needsTls } from '../entry.ts';
import { reply, secure } from '../expectation.ts';
import type { ConnectOptions, Person, Session, SmtpOptions, SmtpService } from '../session.ts';
import type { Smtp } from '../wire/clients.ts';
import { openSmtp } from '../wire/smtp.ts';
import type { Wire } from '../wire/wire.ts';

/** Brings an SMTP connection as far as asked; what fails on the way, beyond the banner, is blindness. */
export async function openSmtpUpTo(
  session: Session,
  wire: Wire,
  service: SmtpService,
  options: SmtpOptions,
): Promise<Smtp> {
  const { upTo = 'greeting', tls } = options;
  if (service === 'submissions') session.need(await wire.secure(tls), secure(), 'TLS with submissions');
  const smtp = await openSmtp(wire, session.ehloName);
  if (upTo === 'greeting') return smtp;
  session.need(smtp.greeting, reply(220), 'the banner');
  session.need(await smtp.ehlo(), reply(250), 'EHLO');
  const offered = service === 'submission' || session.spec.tls.inbound !== 'none';
  if (upTo === 'ehlo' || service === 'submissions' || !offered) return smtp;
  session.need(await smtp.startTls(tls), secure(), 'STARTTLS');
  session.need(await smtp.ehlo(), reply(250), 'EHLO under TLS');
  return smtp;
}

/** A session at the service that needs no login: ready for MAIL, or with its banner read. */
export async function openEntry(
  session: Session,
  service: EntryService | undefined,
  { upTo = 'ready', ...options }: ConnectOptions & { readonly upTo?: 'greeting' | 'ready' } = {},
): Promise<Smtp> {
  if (service === undefined) throw new Blind('every service of mail.yaml wants a login');
  const ready = needsTls(service, session.spec) ? 'tls' : 'ehlo';
  return session.smtp(service, { ...options, upTo: upTo === 'greeting' ? upTo : ready });
}

/** A submission session that is logged in. */
export async function submit(
  session: Session,
  person: Person,
  options: ConnectOptions & { readonly service?: SmtpService } = {},
): Promise<Smtp> {
  const smtp = await session.smtp(options.service ?? 'submission', { ...options, upTo: 'tls' });
  session.need(await smtp.auth(person.address, person.password), reply(235), `login as ${person.address}`);
  return smtp;
}
