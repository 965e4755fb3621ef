import type { Readable, Writable } from 'node:stream';
import type { Frame } from './frame.ts';
import { encodeFrame, frameReader, frameType } from './frame.ts';
import type { CallName, WorldCalls } from './protocol.ts';

/** The world's functions by name; a program may offer only some. */
export type Handlers = {
  readonly [Name in CallName]?: (input: WorldCalls[Name]['in']) => Promise<WorldCalls[Name]['out']>;
};

/** What a stream of the runner wants done. */
export interface StreamControl {
  readonly data: (bytes: Buffer) => void;
  readonly end: () => void;
  readonly reset: () => void;
}

/** The world's end of the connection to the runner. */
export interface Served {
  /** Takes what the runner sends on a stream. */
  attach(stream: number, control: StreamControl): void;
  send(stream: number, bytes: Buffer): void;
  end(stream: number): void;
  reset(stream: number): void;
}

/** Answers the runner over a pair of streams. */
export function serve(from: Readable, to: Writable, handlers: (served: Served) => Handlers): void {
  const streams = new Map<number, StreamControl>();
  const write = (type: Frame['type'], channel: number, body: Buffer = Buffer.alloc(0)): void => {
    to.write(encodeFrame(type, channel, body));
  };
  const known = handlers({
    attach: (stream, control) => streams.set(stream, control),
    send: (stream, bytes) => write(frameType.data, stream, bytes),
    end: (stream) => write(frameType.end, stream),
    reset: (stream) => write(frameType.reset, stream),
  }) as Readonly<Record<string, ((input: unknown) => Promise<unknown>) | undefined>>;

  const answer = async ({ channel, body }: Frame): Promise<void> => {
    const { name, input } = JSON.parse(body.toString()) as { name: string; input: unknown };
    const outcome = await (known[name]?.(input) ?? Promise.reject(new Error(`no function ${name}`))).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    write(frameType.answer, channel, Buffer.from(JSON.stringify(outcome)));
  };
  from.on(
    'data',
    frameReader((frame) => {
      const stream = streams.get(frame.channel);
      if (frame.type === frameType.call) void answer(frame);
      else if (frame.type === frameType.data) stream?.data(frame.body);
      else if (frame.type === frameType.end) stream?.end();
      else if (frame.type === frameType.reset) stream?.reset();
    }),
  );
}
