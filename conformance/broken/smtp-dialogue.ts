import type { Fault, SmtpState } from './fault.ts';

/** A reply, and what follows it. */
export interface Reply {
  readonly text: string;
  readonly next?: 'data' | 'tls' | 'end';
  /** Nothing may have been sent behind the command before this reply (RFC 2920 section 3.1). */
  readonly alone?: true;
}

export const site = { host: 'mail.example.com', domain: 'example.com', mailbox: 'anna@example.com' } as const;

const known = new Set([site.mailbox, `postmaster@${site.domain}`, 'postmaster']);

/** What a server that behaves well answers, as far as a check asks; the fault has the last word. */
export function smtpDialogue(fault: Fault, state: SmtpState): (line: string) => Reply {
  return (line) => answer(line, fault, state);
}

/** A changed reply ends nothing that it does not say itself. */
export function changed(text: string, usual: Reply): Reply {
  if (text.startsWith('354')) return { text, next: 'data' };
  if (text.startsWith('220') && usual.text.startsWith('220')) return { ...usual, text };
  return text.startsWith('221') ? { text, next: 'end' } : { text };
}

function answer(line: string, fault: Fault, state: SmtpState): Reply {
  const [verb = '', ...rest] = line.trimEnd().split(' ');
  const argument = rest.join(' ').trim();
  if (line.length > 2_000) return { text: '500 5.5.2 Line too long' };
  switch (verb.toUpperCase()) {
    case 'EHLO':
    case 'HELO':
      return hello(verb.toUpperCase(), fault, state);
    case 'STARTTLS':
      return startTls(argument, fault, state);
    case 'AUTH':
      if (!offersAuth(fault, state)) return { text: '503 5.5.1 Not available' };
      return {
        text: argument.includes(' ')
          ? '535 5.7.8 Wrong'
          : /plain|login/i.test(argument)
            ? '334 '
            : '504 5.5.4 Unknown',
      };
    case 'MAIL':
      return mail(argument, fault, state);
    case 'RCPT':
      return recipient(argument, fault, state);
    case 'DATA':
      if (state.from === undefined || state.recipients.length === 0)
        return { text: '503 5.5.1 No recipients' };
      return { text: '354 Go on', next: 'data', alone: true };
    case 'RSET':
      forget(state);
      state.resets += 1;
      return { text: '250 2.0.0 Ok' };
    case 'NOOP':
      return { text: '250 2.0.0 Ok' };
    case 'VRFY':
      return { text: '502 5.5.1 Not here' };
    case 'QUIT':
      return { text: '221 2.0.0 Bye', next: 'end' };
    case 'GET':
    case 'POST':
    case 'CONNECT':
      return { text: '221 2.7.0 Not HTTP', next: 'end' };
    default:
      return { text: '500 5.5.2 Unknown' };
  }
}

const offersAuth = (fault: Fault, { service, tls }: SmtpState): boolean =>
  fault.clearPasswords === true || (service !== 'smtp' && tls);

function hello(verb: string, fault: Fault, state: SmtpState): Reply {
  forget(state);
  state.hello = true;
  if (verb === 'HELO') return { text: `250 ${site.host}`, alone: true };
  const words = [
    site.host,
    'PIPELINING',
    'SIZE 10000000',
    '8BITMIME',
    'DSN',
    'ENHANCEDSTATUSCODES',
    ...(state.tls || fault.withoutTls ? [] : ['STARTTLS']),
    ...(offersAuth(fault, state) ? ['AUTH PLAIN LOGIN'] : []),
  ];
  const lines = words.map((word, n) => `250${n === words.length - 1 ? ' ' : '-'}${word}`);
  return { text: lines.join('\r\n'), alone: true };
}

function startTls(argument: string, fault: Fault, state: SmtpState): Reply {
  if (state.tls || fault.withoutTls) return { text: '503 5.5.1 Not now' };
  if (argument !== '') return { text: '501 5.5.4 No parameters' };
  return { text: '220 2.0.0 Go on', next: 'tls' };
}

function mail(argument: string, fault: Fault, state: SmtpState): Reply {
  if (!state.hello && !fault.withoutOrder) return { text: '503 5.5.1 EHLO first' };
  if (state.from !== undefined) return { text: '503 5.5.1 Nested MAIL' };
  if (state.service !== 'smtp' && !fault.withoutLogin) return { text: '530 5.7.0 Log in first' };
  const [, from, parameters = ''] = /^FROM:\s*<([^>]*)>(.*)$/i.exec(argument) ?? [];
  if (from === undefined) return { text: '501 5.5.4 Syntax' };
  const wrong = parameters
    .trim()
    .split(/\s+/)
    .find((each) => each !== '' && !/^(SIZE=\d+|BODY=(7BIT|8BITMIME))$/i.test(each));
  if (wrong !== undefined) return { text: wrong.startsWith('SIZE') ? '501 5.5.4 Size' : '555 5.5.4 Unknown' };
  state.from = from.toLowerCase();
  return { text: '250 2.1.0 Ok' };
}

function recipient(argument: string, fault: Fault, state: SmtpState): Reply {
  if (state.from === undefined) return { text: '503 5.5.1 MAIL first' };
  const [, written, parameters = ''] = /^TO:\s*<(.*?)>(.*)$/i.exec(argument) ?? [];
  const relayed = written !== undefined && fault.relays?.(written.toLowerCase(), state) === true;
  if (written === undefined || (!relayed && /[^\x20-\x7e]/.test(written)))
    return { text: '501 5.1.3 Syntax' };
  if (/NOTIFY=BOGUS/.test(parameters)) return { text: '501 5.5.4 Unknown value' };
  if (!/^\s*(NOTIFY=\w+)?\s*$/.test(parameters)) return { text: '555 5.5.4 Unknown parameter' };
  const address = written.toLowerCase();
  const ours = known.has(address);
  if (!ours && !relayed)
    return { text: address.endsWith(`@${site.domain}`) ? '550 5.1.1 Nobody' : '554 5.7.1 No relaying' };
  const refused = ours && !fault.anySender ? refusedSender(state.from) : undefined;
  if (refused !== undefined) return { text: refused };
  state.recipients.push(address);
  return { text: '250 2.1.5 Ok' };
}

/** Why nobody outside sends as this. */
function refusedSender(from: string): string | undefined {
  if (from.endsWith(`@${site.domain}`)) return '550 5.7.1 Log in to send as one of us';
  if (from.endsWith('.invalid')) return '450 4.1.8 No such domain';
  return /@[^.]+$/.test(from) && !from.includes('[') ? '504 5.5.2 A whole domain' : undefined;
}

/** Ends the transaction. */
export function forget(state: SmtpState): void {
  state.from = undefined;
  state.recipients = [];
}
