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
  if (upTo === 'ehlo' || service === 'submissions') return smtp;
  session.need(await smtp.startTls(tls), secure(), 'STARTTLS');
  session.need(await smtp.ehlo(), reply(250), 'EHLO under TLS');
  return smtp;
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
