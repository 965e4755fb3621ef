import type { Status } from '../observation.ts';
import type { Imap, ImapAnswer } from './clients.ts';
import type { Answer, Wire } from './wire.ts';

const patience = 10_000;
const shown = 120;
const statuses: ReadonlySet<string> = new Set(['OK', 'NO', 'BAD', 'BYE', 'PREAUTH']);

/** An IMAP conversation over a wire; reads the greeting. */
export async function openImap(wire: Wire): Promise<Imap> {
  const greeting = await readGreeting(wire);
  let count = 0;
  let tag = '';

  const command = (text: string, ms = patience): Promise<ImapAnswer> => {
    count += 1;
    tag = `a${count}`;
    wire.send(`${tag} ${text}\r\n`);
    return readTagged(wire, tag, ms, text.slice(0, shown));
  };
  return {
    wire,
    greeting,
    command,
    more(line, ms = patience) {
      wire.send(typeof line === 'string' ? `${line}\r\n` : Buffer.concat([line, Buffer.from('\r\n')]));
      return readTagged(wire, tag, ms);
    },
    async capabilities() {
      const { lines } = await command('CAPABILITY');
      const listed = lines.find((line) => line.toUpperCase().startsWith('* CAPABILITY '));
      return listed?.toUpperCase().split(' ').slice(2) ?? [];
    },
    async startTls(options) {
      const go = await command('STARTTLS');
      return go.kind === 'status' && go.status === 'OK' ? wire.secure(options) : go;
    },
    login: (login, password) => command(`LOGIN ${quoted(login)} ${quoted(password)}`),
  };
}

/** A quoted string (RFC 9051 section 9). */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

async function readGreeting(wire: Wire): Promise<Answer> {
  const began = performance.now();
  const got = await wire.line(patience);
  const rest = {
    lines: got.kind === 'line' ? [got.text] : [],
    afterMs: Math.round(performance.now() - began),
  };
  return got.kind === 'line' ? { ...statusOf(got.text.replace(/^\* /, '')), ...rest } : { ...got, ...rest };
}

/** Reads untagged answers, with their literals, up to the tagged one or a request to go on. */
async function readTagged(wire: Wire, tag: string, ms: number, about?: string): Promise<ImapAnswer> {
  const began = performance.now();
  const lines: string[] = [];
  const literals: Buffer[] = [];
  for (;;) {
    const got = await wire.line(Math.max(ms - (performance.now() - began), 0));
    const afterMs = Math.round(performance.now() - began);
    const rest = { lines, literals, afterMs, ...(about === undefined ? {} : { about }) };
    if (got.kind !== 'line') return { ...got, ...rest };
    lines.push(got.text);
    if (got.text === '+' || got.text.startsWith('+ '))
      return { kind: 'status', status: '+', code: undefined, ...rest };
    if (got.text.startsWith(`${tag} `)) return { ...statusOf(got.text.slice(tag.length + 1)), ...rest };
    const size = got.text.match(/\{(\d+)\}$/)?.[1];
    if (size !== undefined) literals.push(await readBytes(wire, Number(size), ms));
  }
}

async function readBytes(wire: Wire, size: number, ms: number): Promise<Buffer> {
  let have = Buffer.alloc(0);
  while (have.length < size) {
    const got = await wire.receive(ms);
    if (got.kind !== 'bytes') break;
    have = Buffer.concat([have, got.bytes]);
  }
  wire.putBack(have.subarray(size));
  return have.subarray(0, size);
}

/** `NO [AUTHENTICATIONFAILED] text` (RFC 9051 section 7.1). Anything else is an empty word, which no check accepts. */
function statusOf(text: string): Status {
  const [word = ''] = text.split(' ', 1);
  const code = text.match(/^\S+ \[([^\] ]+)/)?.[1]?.toUpperCase();
  const known = statuses.has(word.toUpperCase());
  return {
    kind: 'status',
    status: (known ? word.toUpperCase() : 'BAD') as Status['status'],
    code: known ? code : 'UNPARSED',
  };
}
