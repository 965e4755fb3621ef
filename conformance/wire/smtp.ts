import type { Smtp } from './clients.ts';
import { readSmtpReply } from './smtp-reply.ts';
import type { Answer, Wire } from './wire.ts';

const patience = 10_000;
/** Characters of a command that the report shows. */
const shown = 120;

/** An SMTP conversation over a wire; reads the banner. */
export async function openSmtp(wire: Wire, ehloName: string): Promise<Smtp> {
  const greeting = await readSmtpReply(wire, patience, 'banner');
  let extensions: ReadonlyMap<string, string> = new Map();

  const command = (line: string | Buffer, ms = patience): Promise<Answer> => {
    const text = typeof line === 'string' ? line : line.toString('latin1');
    wire.send(`${text}\r\n`);
    return readSmtpReply(wire, ms, text.slice(0, shown));
  };
  const data = async (message: string | Buffer, ms = 30_000): Promise<Answer> => {
    const go = await command('DATA');
    if (go.kind !== 'reply' || go.code !== 354) return go;
    const bytes = typeof message === 'string' ? Buffer.from(message, 'latin1') : message;
    wire.send(stuffed(bytes));
    return readSmtpReply(wire, ms, 'end of data');
  };

  return {
    wire,
    greeting,
    get extensions() {
      return extensions;
    },
    command,
    answer: (ms = patience) => readSmtpReply(wire, ms),
    async ehlo(name = ehloName) {
      const answer = await command(`EHLO ${name}`);
      extensions = keywords(answer);
      return answer;
    },
    helo: (name = ehloName) => command(`HELO ${name}`),
    mail: (from, parameters) =>
      command(`MAIL FROM:<${from}>${parameters === undefined ? '' : ` ${parameters}`}`),
    rcpt: (to, parameters) => command(`RCPT TO:<${to}>${parameters === undefined ? '' : ` ${parameters}`}`),
    data,
    async startTls(options) {
      const go = await command('STARTTLS');
      return go.kind === 'reply' && go.code === 220 ? wire.secure(options) : go;
    },
    async auth(login, password, mechanism = 'PLAIN') {
      if (mechanism === 'PLAIN') return command(`AUTH PLAIN ${base64(`\0${login}\0${password}`)}`);
      for (const line of ['AUTH LOGIN', base64(login)]) {
        const go = await command(line);
        if (go.kind !== 'reply' || go.code !== 334) return go;
      }
      return command(base64(password));
    },
    async quit() {
      wire.send('QUIT\r\n');
      await readSmtpReply(wire, 1_000);
      wire.end();
    },
  };
}

function keywords(answer: Answer): ReadonlyMap<string, string> {
  const lines = answer.kind === 'reply' && answer.code === 250 ? answer.lines.slice(1) : [];
  return new Map(
    lines.map((line) => {
      const [keyword = '', ...parameters] = line.slice(4).split(' ');
      return [keyword.toUpperCase(), parameters.join(' ')] as const;
    }),
  );
}

/** Dots at the beginning of lines doubled (RFC 5321 section 4.5.2), the last line ended, and the end of data. */
function stuffed(message: Buffer): Buffer {
  const text = message.toString('latin1').replace(/(^|\r\n)\./g, '$1..');
  return Buffer.from(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
