import type { ServiceName } from '../../schema/service-name.ts';
import type { HelloOffer } from '../session.ts';
import { clientHello } from '../wire/client-hello.ts';
import { openImap } from '../wire/imap.ts';
import { openPop3 } from '../wire/pop3.ts';
import { readServerHello } from '../wire/server-hello.ts';
import { openSmtp } from '../wire/smtp.ts';
import type { Answer, TlsAnswer, Wire } from '../wire/wire.ts';

const patience = 5_000;

/** Sends a ClientHello made by hand, after what the service needs before it, and reads the first answer. */
export async function sendHello(
  wire: Wire,
  service: ServiceName,
  offer: HelloOffer,
  names: { readonly servername: string; readonly ehlo: string },
): Promise<Answer | TlsAnswer> {
  const before = await beginTls(wire, service, names.ehlo);
  if (before !== undefined) return before;
  wire.send(clientHello(offer, names.servername));
  let have = Buffer.alloc(0);
  for (;;) {
    const got = await wire.receive(patience);
    if (got.kind !== 'bytes') return got;
    have = Buffer.concat([have, got.bytes]);
    const answer = readServerHello(have);
    if (answer === undefined) continue;
    wire.destroy();
    return answer;
  }
}

/** STARTTLS or STLS where the service needs it; the answer when it was not taken. */
async function beginTls(wire: Wire, service: ServiceName, ehlo: string): Promise<Answer | undefined> {
  switch (service) {
    case 'submissions':
    case 'imaps':
    case 'pop3s':
      return undefined;
    case 'smtp':
    case 'submission': {
      const smtp = await openSmtp(wire, ehlo);
      await smtp.ehlo();
      const go = await smtp.command('STARTTLS');
      return go.kind === 'reply' && go.code === 220 ? undefined : go;
    }
    case 'imap': {
      const go = await (await openImap(wire)).command('STARTTLS');
      return go.kind === 'status' && go.status === 'OK' ? undefined : go;
    }
    case 'pop3': {
      const go = await (await openPop3(wire)).command('STLS');
      return go.kind === 'status' && go.status === '+OK' ? undefined : go;
    }
  }
}
