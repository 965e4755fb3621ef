import type { Duplex } from 'node:stream';
import { handshake, tlsState } from './handshake.ts';
import { inbox } from './inbox.ts';
import type { Transcript } from './transcript.ts';
import type { Tunnel } from './tunnel.ts';
import type { TlsState, Wire } from './wire.ts';

/** What a wire needs to know besides its connection. */
export interface WireSetting {
  readonly remote: { readonly host: string; readonly port: number };
  readonly servername: string;
  /** PEM of the test's root. */
  readonly ca: string;
  /** Longest that anything is waited for, in milliseconds. */
  readonly patienceMs?: number | undefined;
  readonly transcript: Transcript;
  /** Number of the connection in the transcript. */
  readonly number: number;
}

const patience = 5_000;
/** Bytes that are kept for a reader at most: more than any message that a check reads. */
const mostUnread = 64 * 1024 * 1024;

/** A wire over a connection of the world. */
export function openWire(tunnel: Tunnel, setting: WireSetting): Wire {
  const { transcript, number, patienceMs = Number.POSITIVE_INFINITY } = setting;
  const box = inbox();
  let stream: Duplex = tunnel.stream;
  let tls: TlsState | undefined;

  const finish = (how: 'close' | 'reset'): void => {
    transcript.add(number, '*', how === 'close' ? 'closed by the server' : 'reset by the server');
    box.finish(how);
  };
  const onData = (bytes: Buffer): void => {
    transcript.add(number, '<', bytes);
    box.push(bytes);
    if (box.size() <= mostUnread) return;
    transcript.add(number, '*', `more than ${mostUnread} bytes that nobody asked for: connection broken off`);
    tunnel.stream.destroy();
    box.finish('reset');
  };
  const onEnd = (): void => finish('close');
  const onError = (): void => finish(tunnel.ended() === 'close' ? 'close' : 'reset');
  const attach = (to: Duplex): void => {
    stream = to;
    to.on('data', onData);
    to.on('end', onEnd);
    to.on('error', onError);
  };
  const detach = (): void => {
    stream.off('data', onData);
    stream.off('end', onEnd);
    stream.off('error', onError);
    stream.pause();
  };

  transcript.add(number, '*', `${tunnel.local} to port ${setting.remote.port}`);
  if (tunnel.refused) finish('reset');
  else attach(tunnel.stream);

  return {
    local: tunnel.local,
    remote: setting.remote,
    get tls() {
      return tls;
    },
    send(bytes) {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
      transcript.add(number, '>', buffer);
      if (!stream.destroyed && !stream.writableEnded) stream.write(buffer);
    },
    receive: (ms = patience) => box.receive(Math.min(ms, patienceMs)),
    line: (ms = patience) => box.line(Math.min(ms, patienceMs)),
    pending: () => box.pending(),
    putBack: (bytes) => box.putBack(bytes),
    async secure(options = {}) {
      const early = tunnel.ended();
      if (early !== undefined) return { kind: early };
      const plain = stream;
      detach();
      const rest = box.take();
      if (rest.length > 0) plain.unshift(rest);
      const { ca, servername } = setting;
      const { answer, socket } = await handshake(
        plain,
        { servername, ca, ...options },
        tunnel.ended,
        patienceMs,
      );
      transcript.add(number, '*', `TLS: ${JSON.stringify(answer)}`);
      if (socket === undefined) {
        box.finish(answer.kind === 'reset' ? 'reset' : 'close');
        return answer;
      }
      tls = tlsState(socket, ca);
      attach(socket);
      return answer;
    },
    end: () => void stream.end(),
    destroy: () => void tunnel.stream.destroy(),
  };
}
