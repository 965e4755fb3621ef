import type { WorldLogin } from '../link/protocol.ts';

/** What a dialogue knows of its connection. */
export interface DialogueSetting {
  readonly host: string;
  readonly logins: readonly WorldLogin[];
  readonly behaviour: string;
  readonly isSecure: () => boolean;
  /** The reply to a recipient that is refused; undefined for all others. */
  readonly refuse: (recipient: string) => string | undefined;
  /** Called as each command arrives; the word AUTH stands for all of its lines. */
  readonly heard: (verb: string) => void;
  readonly recipient: (mail: Transaction, to: string, code: number) => void;
}

/** One mail transaction. */
export interface Transaction {
  from: string;
  to: string[];
  mailAt: number;
}

/** What the server says, and what follows from it. */
export interface Said {
  readonly text: string;
  readonly next?: 'tls' | 'data' | 'end';
}

/** The state of a conversation at an upstream. */
export interface Dialogue {
  /** The reply to one line. */
  line(line: string): Said;
  /** TLS has begun: everything said before it is forgotten (RFC 3207 section 4.2). */
  reset(): void;
  readonly mail: Transaction;
  readonly ehlo: string;
  /** User name as given, whether it was right or not. */
  readonly login: string | undefined;
  readonly authenticated: boolean;
}

/** A submission server (RFC 6409) with AUTH PLAIN and LOGIN (RFC 4954). */
export function dialogue(setting: DialogueSetting): Dialogue {
  const { host, logins, behaviour } = setting;
  let ehlo = '';
  let login: string | undefined;
  let authenticated = false;
  let mail: Transaction = { from: '', to: [], mailAt: 0 };
  let awaited: ((line: string) => Said) | undefined;

  const offer = (): string => {
    const secure = setting.isSecure();
    // One without TLS offers its login in the clear all the same: a client must not fall for it.
    const auth = logins.length > 0 && (secure || behaviour === 'no-tls');
    const words = [
      host,
      'PIPELINING',
      'SIZE 104857600',
      ...(secure || behaviour === 'no-tls' ? [] : ['STARTTLS']),
      ...(auth ? ['AUTH PLAIN LOGIN'] : []),
      'ENHANCEDSTATUSCODES',
      '8BITMIME',
    ];
    return words.map((word, n) => `250${n === words.length - 1 ? ' ' : '-'}${word}`).join('\r\n');
  };
  const judge = (username: string, password: string): Said => {
    login = username;
    authenticated =
      behaviour !== 'wrong-password' &&
      logins.some((each) => each.username === username && each.password === password);
    return { text: authenticated ? '235 2.7.0 Welcome' : '535 5.7.8 Wrong user name or password' };
  };
  const plain = (response: string): Said => {
    const [, username = '', password = ''] = decoded(response).split('\0');
    return judge(username, password);
  };
  const auth = (argument: string): Said => {
    const [mechanism = '', initial] = argument.split(' ');
    if (mechanism.toUpperCase() === 'PLAIN') {
      if (initial !== undefined) return plain(initial);
      awaited = plain;
      return { text: '334 ' };
    }
    if (mechanism.toUpperCase() !== 'LOGIN') return { text: '504 5.5.4 Unknown mechanism' };
    awaited = (username) => {
      awaited = (password) => judge(decoded(username), decoded(password));
      return { text: '334 UGFzc3dvcmQ6' };
    };
    return { text: '334 VXNlcm5hbWU6' };
  };
  const begin = (line: string): Said => {
    if (logins.length > 0 && !authenticated) return { text: '530 5.7.0 Log in first' };
    if (behaviour === 'tempfail') return { text: '451 4.3.2 Not now' };
    mail = { from: path(line), to: [], mailAt: Date.now() };
    return { text: '250 2.1.0 Ok' };
  };
  const add = (line: string): Said => {
    const to = path(line);
    const refused = setting.refuse(to);
    setting.recipient(mail, to, refused === undefined ? 250 : Number(refused.slice(0, 3)));
    if (refused !== undefined) return { text: refused };
    mail.to.push(to);
    return { text: '250 2.1.5 Ok' };
  };
  const command = (verb: string, line: string): Said => {
    switch (verb) {
      case 'EHLO':
        ehlo = line.slice(5).trim();
        return { text: offer() };
      case 'HELO':
        ehlo = line.slice(5).trim();
        return { text: `250 ${host}` };
      case 'STARTTLS':
        return setting.isSecure() || behaviour === 'no-tls'
          ? { text: '502 5.5.1 Not here' }
          : { text: '220 2.0.0 Go on', next: 'tls' };
      case 'AUTH':
        return auth(line.slice(5).trim());
      case 'MAIL':
        return begin(line);
      case 'RCPT':
        return add(line);
      case 'DATA':
        return mail.to.length === 0
          ? { text: '554 5.5.1 No recipient' }
          : { text: '354 Go on', next: 'data' };
      case 'RSET':
      case 'NOOP':
        return { text: '250 2.0.0 Ok' };
      case 'QUIT':
        return { text: '221 2.0.0 Bye', next: 'end' };
      default:
        return { text: '500 5.5.2 Unknown' };
    }
  };

  return {
    line(line) {
      const waiting = awaited;
      awaited = undefined;
      if (waiting !== undefined) return waiting(line);
      const verb = (line.split(' ')[0] ?? '').toUpperCase();
      setting.heard(verb);
      return command(verb, line);
    },
    reset() {
      ehlo = '';
      login = undefined;
      authenticated = false;
      mail = { from: '', to: [], mailAt: 0 };
    },
    get mail() {
      return mail;
    },
    get ehlo() {
      return ehlo;
    },
    get login() {
      return login;
    },
    get authenticated() {
      return authenticated;
    },
  };
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

function path(line: string): string {
  return line.match(/<([^>]*)>/)?.[1] ?? '';
}
