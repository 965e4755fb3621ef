/**
 * A program for Node that talks SMTP to `address` until each of `lines` got its 2xx or 3xx, from the banner on. It is text
 * because it runs in a container, where no transpiler's helpers are. It says `polling`, then `done`.
 *
 * Who sends to an address that nobody has yet waits a second for the next chance: so it waits until `neighbours`
 * containers have joined the network of that address.
 */
export function probe(address: string, port: number, lines: readonly string[], neighbours: number): string {
  return `
const { readdirSync, readFileSync } = require('node:fs');
const { connect } = require('node:net');
const { networkInterfaces } = require('node:os');
const address = ${JSON.stringify(address)};
const lines = ${JSON.stringify(lines)};
const subnet = address.slice(0, address.lastIndexOf('.') + 1);
const until = Date.now() + 30000;
function joined() {
  const [name] = Object.entries(networkInterfaces()).find(([, at]) => at.some((each) => each.address.startsWith(subnet))) ?? [];
  if (name === undefined) return 0;
  try {
    return readdirSync('/sys/class/net/' + name + '/brif').filter((port) => readFileSync('/sys/class/net/' + port + '/carrier', 'utf8').trim() === '1').length;
  } catch {
    return 0;
  }
}
function attempt() {
  if (Date.now() > until) process.exit(1);
  if (joined() < ${neighbours}) return setTimeout(attempt, 5);
  let step = 0;
  const socket = connect({ host: address, port: ${port} });
  const again = () => { socket.destroy(); setTimeout(attempt, 5); };
  socket.once('error', again);
  socket.once('end', again);
  socket.on('data', (data) => {
    if (!/^\\d{3} /m.test(data.toString())) return;
    if (!/^[23]/.test(data.toString())) return again();
    if (step === lines.length) {
      process.stdout.write('done\\n', () => process.exit(0));
      return;
    }
    socket.write(lines[step++] + '\\r\\n');
  });
}
process.stdout.write('polling\\n');
attempt();
`;
}
