/**
 * A program for Node that is an upstream server with TLS from the first byte: it takes any login and any mail, keeps
 * nothing, and prints how many messages it has taken when it is told to end. It offers no PIPELINING, so that a message
 * ends where a packet does. Text, like `probe`. Its arguments are the
 * files of key and certificate chain.
 */
export const upstreamProgram: string = `
const { readFileSync } = require('node:fs');
const { createServer } = require('node:tls');
const [key, cert] = process.argv.slice(1).map((file) => readFileSync(file));
const END = Buffer.from('\\r\\n.\\r\\n');
let taken = 0;
function answer(line) {
  switch (line.slice(0, 4).toUpperCase()) {
    case 'EHLO': return '250-upstream.example.net\\r\\n250-SIZE 0\\r\\n250-AUTH PLAIN LOGIN\\r\\n250 8BITMIME';
    case 'AUTH': return '235 2.7.0 welcome';
    case 'DATA': return '354 go on';
    case 'QUIT': return '221 2.0.0 bye';
    default: return '250 2.0.0 fine';
  }
}
createServer({ key, cert }, (socket) => {
  let lines = '';
  let tail;
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    if (tail !== undefined) {
      tail = Buffer.concat([tail, data.subarray(-END.length)]).subarray(-END.length);
      if (!tail.equals(END)) return;
      tail = undefined;
      taken += 1;
      socket.write('250 2.0.0 taken\\r\\n');
      return;
    }
    lines += data.toString('latin1');
    for (let end = lines.indexOf('\\r\\n'); end >= 0; end = lines.indexOf('\\r\\n')) {
      const line = lines.slice(0, end);
      lines = lines.slice(end + 2);
      socket.write(answer(line) + '\\r\\n');
      if (/^data/i.test(line)) tail = Buffer.from('\\r\\n');
      if (/^quit/i.test(line)) socket.end();
    }
  });
  socket.write('220 upstream.example.net ESMTP\\r\\n');
}).listen(465);
process.once('SIGTERM', () => process.stdout.write('taken ' + taken + '\\n', () => process.exit(0)));
`;
