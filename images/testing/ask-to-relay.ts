import { connect } from 'node:net';

import { fileURLToPath } from 'node:url';

/** The answer to a recipient at another site, from a client without a login. */
export function askToRelay(host: string, port: number): Promise<string> {
  return new Promise((done, failed) => {
    const lines = ['EHLO client.test', 'MAIL FROM:<>', 'RCPT TO:<somebody@elsewhere.test>', 'QUIT'];
    const socket = connect({ host, port });
    let last = '';
    let heard = '';
    socket.setTimeout(20_000, () => socket.destroy(new Error(`${host}:${port} is silent`)));
    socket.on('error', failed);
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (!/^\d{3} .*\r\n$/m.test(heard)) return;
      if (last.startsWith('RCPT')) done(heard.trim());
      heard = '';
      last = lines.shift() ?? '';
      socket.write(`${last}\r\n`);
    });
  });
}

// As a program, for a client that is elsewhere: HOST PORT.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(await askToRelay(process.argv[2] ?? '', Number(process.argv[3])));
}
