/** What a frame between the runner and the world carries. */
export const frameType = { call: 0, answer: 1, data: 2, end: 3, reset: 4 } as const;

export type FrameType = (typeof frameType)[keyof typeof frameType];

/** One frame: `channel` is the number of a call or of a stream. */
export interface Frame {
  readonly type: FrameType;
  readonly channel: number;
  readonly body: Buffer;
}

const headBytes = 9;

/** Length of the body (32 bits), type (8), channel (32), body. */
export function encodeFrame(type: FrameType, channel: number, body: Buffer): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(body.length, 0);
  head.writeUInt8(type, 4);
  head.writeUInt32BE(channel, 5);
  return Buffer.concat([head, body]);
}

/** A function to feed with bytes, split anywhere, that hands out whole frames. */
export function frameReader(onFrame: (frame: Frame) => void): (bytes: Buffer) => void {
  let parts: Buffer[] = [];
  let have = 0;
  // Parts are joined only when a whole frame is there: a large one comes in thousands of them.
  let need = headBytes;
  return (bytes) => {
    parts.push(bytes);
    have += bytes.length;
    if (have < need) return;
    let buffer = parts.length === 1 ? bytes : Buffer.concat(parts);
    need = neededBy(buffer);
    while (buffer.length >= need) {
      const body = buffer.subarray(headBytes, need);
      onFrame({ type: buffer.readUInt8(4) as FrameType, channel: buffer.readUInt32BE(5), body });
      buffer = buffer.subarray(need);
      need = neededBy(buffer);
    }
    parts = [buffer];
    have = buffer.length;
  };
}

/** Bytes that the frame at the beginning takes, as far as that is known. */
function neededBy(buffer: Buffer): number {
  return buffer.length < headBytes ? headBytes : headBytes + buffer.readUInt32BE(0);
}
