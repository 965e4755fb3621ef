import type { Pop3 } from './clients.ts';
import type { Answer, Wire } from './wire.ts';

const patience = 10_000;
const shown = 120;

/** A POP3 conversation over a wire; reads the greeting. */
export async function openPop3(wire: Wire): Promise<Pop3> {
  const greeting = await readStatus(wire, patience, 'greeting');
  const command: Pop3['command'] = async (line, { multiline = false, ms = patience } = {}) => {
    wire.send(`${line}\r\n`);
    const answer = await readStatus(wire, ms, line.slice(0, shown));
    if (!multiline || answer.kind !== 'status' || answer.status !== '+OK') return answer;
    return readList(wire, answer, ms);
  };
  return {
    wire,
    greeting,
    command,
    async startTls(options) {
      const go = await command('STLS');
      return go.kind === 'status' && go.status === '+OK' ? wire.secure(options) : go;
    },
    async login(login, password) {
      const user = await command(`USER ${login}`);
      return user.kind === 'status' && user.status === '+OK' ? command(`PASS ${password}`) : user;
    },
  };
}

/** `+OK text` or `-ERR [CODE] text` (RFC 1939 section 3, RFC 2449 section 8). */
async function readStatus(wire: Wire, ms: number, about: string): Promise<Answer> {
  const began = performance.now();
  const got = await wire.line(ms);
  const rest = { afterMs: Math.round(performance.now() - began), about };
  if (got.kind !== 'line') return { ...got, lines: [], ...rest };
  const part = got.text.match(/^(\+OK|-ERR|\+)(?: (?:\[([^\] ]+)[^\]]*\])?.*)?$/);
  const status = part === null ? '-ERR' : (part[1] as '+OK' | '-ERR' | '+');
  const code = part === null ? 'UNPARSED' : part[2]?.toUpperCase();
  return { kind: 'status', status, code, lines: [got.text], ...rest };
}

/** The lines of a multi-line answer, dots un-stuffed, without the last lone dot. */
async function readList(wire: Wire, answer: Answer, ms: number): Promise<Answer> {
  const lines = [...answer.lines];
  for (;;) {
    const got = await wire.line(ms);
    if (got.kind !== 'line') return { ...answer, ...got, lines };
    if (got.text === '.') return { ...answer, lines };
    lines.push(got.text.replace(/^\./, ''));
  }
}
