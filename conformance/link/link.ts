import type { Readable, Writable } from 'node:stream';
import type { Frame } from './frame.ts';
import { encodeFrame, frameReader, frameType } from './frame.ts';
import type { CallName, WorldCalls } from './protocol.ts';

/** Bytes and ends of a stream that the world holds open for the runner. */
export interface StreamEvents {
  readonly data: (bytes: Buffer) => void;
  readonly end: () => void;
  readonly reset: () => void;
}

/** The runner's end of the connection to a program of the world. */
export interface Link {
  call<Name extends CallName>(name: Name, input: WorldCalls[Name]['in']): Promise<WorldCalls[Name]['out']>;
  /** A number for a new stream, whose events go to `events` from now on. */
  stream(events: StreamEvents): number;
  send(stream: number, bytes: Buffer): void;
  end(stream: number): void;
  reset(stream: number): void;
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Speaks to a program of the world over a pair of streams. When they end, calls fail and streams are reset. */
export function openLink(from: Readable, to: Writable): Link {
  const calls = new Map<number, Waiting>();
  const streams = new Map<number, StreamEvents>();
  let next = 1;
  let lost = false;

  const settle = ({ channel, body }: Frame): void => {
    const { error, value } = JSON.parse(body.toString()) as { error?: string; value?: unknown };
    const waiting = calls.get(channel);
    calls.delete(channel);
    if (error === undefined) waiting?.done(value);
    else waiting?.failed(new Error(`world: ${error}`));
  };
  const read = frameReader((frame) => {
    const stream = streams.get(frame.channel);
    if (frame.type === frameType.answer) settle(frame);
    else if (frame.type === frameType.data) stream?.data(Buffer.from(frame.body));
    else if (frame.type === frameType.end) stream?.end();
    else if (frame.type === frameType.reset) stream?.reset();
  });
  const lose = (): void => {
    lost = true;
    for (const { failed } of calls.values()) failed(new Error('the world went away'));
    for (const { reset } of streams.values()) reset();
    calls.clear();
    streams.clear();
  };
  from.on('data', read);
  from.on('close', lose);
  to.on('error', lose);
  const write = (type: Frame['type'], channel: number, body: Buffer = Buffer.alloc(0)): void => {
    if (!lost) to.write(encodeFrame(type, channel, body));
  };

  return {
    call: (name, input) =>
      new Promise((done, failed) => {
        if (lost) return failed(new Error('the world went away'));
        const channel = next++;
        calls.set(channel, { done: done as Waiting['done'], failed });
        write(frameType.call, channel, Buffer.from(JSON.stringify({ name, input })));
      }),
    stream: (events) => {
      const channel = next++;
      streams.set(channel, events);
      return channel;
    },
    send: (stream, bytes) => write(frameType.data, stream, bytes),
    end: (stream) => write(frameType.end, stream),
    reset: (stream) => write(frameType.reset, stream),
  };
}
