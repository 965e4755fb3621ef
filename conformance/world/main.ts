import { serve } from '../link/serve.ts';
import { addAddresses, devices } from './addresses.ts';
import { connector } from './connect.ts';
import { nameServer } from './dns.ts';
import { startExchanger } from './exchanger.ts';
import { mailStore } from './mail-store.ts';
import { mailboxFiles } from './mailbox-files.ts';
import { startRawExchanger } from './raw-exchanger.ts';
import { type RunningUpstream, startUpstream } from './upstream.ts';

// The program inside the world's containers. It does what the runner asks over standard input and output, and ends with it.
const names = nameServer();
const store = mailStore();
const mailboxes = mailboxFiles('/mailboxes');
let down = false;
const upstreams = new Map<string, RunningUpstream>();

serve(process.stdin, process.stdout, (served) => ({
  connect: connector(served),
  devices: async () => devices(),
  addAddresses: async (block) => {
    await addAddresses(block);
    return null;
  },
  serveNames: async ({ listen, records, names: made }) => {
    await names.serve(listen, records, made);
    return null;
  },
  addRecords: async (records) => {
    names.add(records);
    return null;
  },
  resolve: ({ name, type }) => names.resolve(name, type),
  queries: async ({ since }) => names.queries(since),
  serveMail: async ({ exchangers }) => {
    const starting = exchangers.map((exchanger) =>
      exchanger.behaviour === 'raw' || exchanger.behaviour === 'seven-bit'
        ? Promise.all(exchanger.addresses.map((address) => startRawExchanger(exchanger, address, store)))
        : startExchanger(exchanger, store, () => down),
    );
    await Promise.all(starting);
    return null;
  },
  serveUpstreams: async (asked) => {
    for (const upstream of asked.upstreams) {
      const running = await startUpstream(upstream, store, () => down);
      upstreams.set(`${upstream.host}:${upstream.port}`, running);
    }
    return null;
  },
  upstreamBehaves: async ({ host, port, behaviour }) => {
    upstreams.get(`${host}:${port}`)?.behave(behaviour);
    return null;
  },
  upstreamConnections: async ({ host, port }) => upstreams.get(`${host}:${port}`)?.connections() ?? [],
  mailDown: async (wish) => {
    down = wish.down;
    return null;
  },
  messages: ({ token, count, ms }) => store.messages(token, count, ms),
  attempts: ({ token }) => store.attempts(token),
  files: mailboxes.find,
  forget: async () => {
    store.forget();
    mailboxes.forget();
    for (const upstream of upstreams.values()) upstream.forget();
    return null;
  },
}));
process.stdin.on('end', () => process.exit(0));
// A client that resets in the middle must not end the world.
process.on('uncaughtException', (error) => process.stderr.write(`world: ${error.stack ?? error.message}\n`));
