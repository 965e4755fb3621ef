/**
 * A program for Node that tries until a message to a mailbox of the fixture is accepted at `address`, port 25. It is text
 * because it runs in a container, where no transpiler's helpers are.
 */
export function probe(address: string): string {
  return `
const lines = ['EHLO client.test', 'MAIL FROM:<>', 'RCPT TO:<user1@example.com>', 'DATA', 'Subject: first\\r\\n\\r\\n.'];
const until = Date.now() + 30000;
function attempt() {
  if (Date.now() > until) process.exit(1);
  let step = 0;
  const socket = require('node:net').connect({ host: ${JSON.stringify(address)}, port: 25, timeout: 2000 });
  const again = () => { socket.destroy(); setTimeout(attempt, 10); };
  socket.once('error', again);
  socket.once('timeout', again);
  socket.on('data', (data) => {
    if (!/^\\d{3} /m.test(data.toString())) return;
    if (!/^[23]/.test(data.toString())) return again();
    if (step === lines.length) process.exit(0);
    socket.write(lines[step++] + '\\r\\n');
  });
}
process.stdout.write('polling\\n');
attempt();
`;
}
