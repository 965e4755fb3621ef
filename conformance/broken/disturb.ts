import type { Socket } from 'node:net';
import type { Fault } from './fault.ts';

/** Does what a fault does to the whole connection; false where the server goes on to talk. `number` counts connections. */
export function disturbed(socket: Socket, { connection }: Fault, number: number): boolean {
  switch (connection) {
    case 'silent':
      return true;
    case 'slow':
      drip(socket);
      return true;
    case 'garbage':
      socket.on('data', () =>
        socket.write(Buffer.from([0, 0xff, 0x1b, 0x5b, 0x32, 0x4a, 0x0d, 0x0a, 0x80, 0x0a])),
      );
      socket.write('\u0000\u0007<html>\r\n\u001b[2J\r\n', 'latin1');
      return true;
    case 'endless':
      pour(socket);
      return true;
    case 'every-second-dropped':
      if (number % 2 === 0) socket.resetAndDestroy();
      return number % 2 === 0;
    default:
      return false;
  }
}

/** A byte a second. */
function drip(socket: Socket): void {
  const text = '220 mail.example.com ESMTP\r\n';
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 1_000);
  socket.on('close', () => clearInterval(timer));
}

/** Lines without an end to them, as fast as they are taken, and then a line that never ends. */
function pour(socket: Socket): void {
  const lines = '220-and so on\r\n'.repeat(2_000);
  let poured = 0;
  const more = (): void => {
    while (!socket.destroyed && socket.write(poured++ < 20 ? lines : 'x'.repeat(30_000)));
  };
  socket.on('drain', more);
  more();
}
