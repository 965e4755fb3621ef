import { entryService, needsTls } from '../entry.ts';
import { secure } from '../expectation.ts';
import type { Session } from '../session.ts';
import type { Smtp } from '../wire/clients.ts';

/** A connection to the service that needs no login on which EHLO is due: under TLS where nothing is taken before it. */
export async function beforeHello(session: Session): Promise<Smtp> {
  const smtp = await session.entry({ upTo: 'greeting' });
  const service = entryService(session.spec);
  if (service === undefined || !needsTls(service, session.spec)) return smtp;
  await smtp.ehlo();
  session.need(await smtp.startTls(), secure(), 'STARTTLS');
  return smtp;
}
