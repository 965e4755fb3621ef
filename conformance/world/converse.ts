import type { Socket } from 'node:net';
import type { Dialogue, Said } from './upstream-dialogue.ts';

/** What a conversation asks of its connection. */
export interface Conversation {
  readonly talk: Dialogue;
  /** Called after every reply. */
  said(): void;
  /** Begins TLS; the conversation over this stream is over. */
  secure(): void;
  /** Takes a message as it came over the wire, up to the end of data. */
  message(wire: Buffer): Promise<void>;
}

/** Feeds the lines of a stream to a dialogue, and messages to whoever keeps them; one thing after the other. */
export function converse(stream: Socket, { talk, said, secure, message }: Conversation): void {
  let buffer = Buffer.alloc(0);
  let mode: 'lines' | 'data' | 'busy' = 'lines';

  const react = ({ text, next }: Said): void => {
    said();
    stream.write(`${text}\r\n`);
    if (next === 'end') stream.end();
    if (next === 'data') mode = 'data';
    if (next !== 'tls') return;
    // What was sent ahead of the handshake is thrown away (RFC 3207 section 4.2).
    mode = 'busy';
    buffer = Buffer.alloc(0);
    stream.removeAllListeners('data');
    secure();
  };
  const readLine = (): boolean => {
    const at = buffer.indexOf('\r\n');
    if (at < 0) return false;
    const line = buffer.subarray(0, at).toString('latin1');
    buffer = buffer.subarray(at + 2);
    react(talk.line(line));
    return true;
  };
  const readMessage = (): boolean => {
    const data = dataUpToEnd(buffer);
    if (data === undefined) return false;
    buffer = buffer.subarray(data.length);
    mode = 'busy';
    void message(data.subarray(0, data.length - 3)).then(() => {
      mode = 'lines';
      stream.write('250 2.0.0 Taken\r\n');
      read();
    });
    return false;
  };
  const read = (): void => {
    let more = true;
    while (more) more = mode === 'lines' ? readLine() : mode === 'data' && readMessage();
  };
  stream.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]);
    read();
  });
}

/** The message with the end of data (RFC 5321 section 4.1.1.4); undefined while that has not come. */
function dataUpToEnd(buffer: Buffer): Buffer | undefined {
  if (buffer.subarray(0, 3).toString('latin1') === '.\r\n') return buffer.subarray(0, 3);
  const at = buffer.indexOf('\r\n.\r\n');
  return at < 0 ? undefined : buffer.subarray(0, at + 5);
}
