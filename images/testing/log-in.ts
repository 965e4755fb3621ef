import { converseUnderTls } from './conversation.ts';

/** A way to log in, at the protocol's port with TLS from the first byte. */
export type LoginProtocol = 'imap' | 'imap-login' | 'pop3' | 'pop3-pass' | 'smtp';

interface Dialogue {
  readonly port: number;
  /** Whose container has the port. */
  readonly service: 'dovecot' | 'postfix';
  /** What the client says, line by line; the last answer counts. */
  readonly say: (login: string, password: string) => readonly string[];
  readonly good: RegExp;
}

const base64 = (login: string, password: string): string =>
  Buffer.from(`\0${login}\0${password}`).toString('base64');

const dialogues: Readonly<Record<LoginProtocol, Dialogue>> = {
  imap: {
    port: 993,
    service: 'dovecot',
    say: (login, password) => ['a AUTHENTICATE PLAIN', base64(login, password)],
    good: /^a OK /m,
  },
  'imap-login': {
    port: 993,
    service: 'dovecot',
    say: (login, password) =>
      password === ''
        ? [`a LOGIN "${login}" ""`]
        : [`a LOGIN "${login}" {${Buffer.byteLength(password)}}`, password],
    good: /^a OK /m,
  },
  pop3: {
    port: 995,
    service: 'dovecot',
    say: (login, password) => ['AUTH PLAIN', base64(login, password)],
    good: /^\+OK Logged in/m,
  },
  'pop3-pass': {
    port: 995,
    service: 'dovecot',
    say: (login, password) => [`USER ${login}`, `PASS ${password}`],
    good: /^\+OK Logged in/m,
  },
  smtp: {
    port: 465,
    service: 'postfix',
    say: (login, password) => ['EHLO client.example', 'AUTH PLAIN', base64(login, password)],
    good: /^235 /m,
  },
};

/** The protocols that `logIn` speaks. */
export const loginProtocols = Object.keys(dialogues) as readonly LoginProtocol[];

/** What the servers of a project say to a login, and whether that lets it in. */
export async function logIn(
  project: string,
  protocol: LoginProtocol,
  login: string,
  password: string,
): Promise<{ readonly answer: string; readonly good: boolean }> {
  const { port, service, say, good } = dialogues[protocol];
  const server = converseUnderTls(`${project}-${service}-1`, port);
  try {
    let answer = await server.say('');
    for (const line of say(login, password)) answer = await server.say(line);
    return { answer, good: good.test(answer) };
  } finally {
    server.close();
  }
}
