import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './client.ts';
import { median } from './median.ts';
import { run } from './run.ts';
import { ADDRESS, makeStack, type Stack } from './stack.ts';

/** Fixture, profile and the port that greets first. */
const profiles = [
  ['mailserver', 25],
  ['dev-mailbox', 25],
  ['outbound', 587],
  ['smarthost', 25],
  ['workspace-relay', 25],
] as const;

/** What Postfix needs to run from the image at all, and nothing else: every other parameter is its default. */
const stockMain =
  'compatibility_level = 3.6\nmaillog_file = /dev/stdout\nmeta_directory = /usr/share/postfix\n';
const stockMaster = [
  'smtp inet n - n - - smtpd',
  'pickup unix n - n 60 1 pickup',
  'cleanup unix n - n - 0 cleanup',
  'qmgr unix n - n 300 1 qmgr',
  'tlsmgr unix - - n 1000? 1 tlsmgr',
  'rewrite unix - - n - - trivial-rewrite',
  'bounce unix - - n - 0 bounce',
  'defer unix - - n - 0 bounce',
  'smtp unix - - n - - smtp',
  'anvil unix - - n - 1 anvil',
  'postlog unix-dgram n - n - 1 postlogd',
  '',
].join('\n');
const stockEntry = ['/bin/sh', '-c', 'cp /config/postfix/*.cf /etc/postfix/ && exec postfix start-fg'];

/**
 * From the start of the Postfix container to its 220, the others of the project running, against Postfix as it comes in a
 * container of the same image with the same mounts.
 */
export async function banners(scratch: string): Promise<string> {
  const lines: string[] = [];
  await withClient(async (client) => {
    for (const [profile, port] of profiles) lines.push(await banner(scratch, client, profile, port));
  });
  return `start of the Postfix container to its 220, against stock Postfix (aim: at most 1.2 times):\n${lines.join('\n')}`;
}

async function banner(scratch: string, client: string, profile: string, port: number): Promise<string> {
  const spec = `fixtures/valid/${profile}/mail.yaml`;
  const ours = await makeStack(join(scratch, 'banner', profile), spec, profile);
  const stock = await makeStack(join(scratch, 'stock', profile), spec, profile);
  writeFileSync(join(stock.tree, 'postfix/main.cf'), stockMain);
  writeFileSync(join(stock.tree, 'postfix/master.cf'), stockMaster);
  writeFileSync(
    join(stock.tree, 'bench.yaml'),
    `services: { postfix: { entrypoint: ${JSON.stringify(stockEntry)}, ports: !reset [], networks: { default: { ipv4_address: ${ADDRESS} } } } }\nnetworks: { default: { internal: true, ipam: { config: [{ subnet: 198.19.255.0/24 }] } } }\n`,
  );
  const times = { ours: await starts(ours, client, port), stock: await starts(stock, client, 25) };
  const [own, plain] = [median(times.ours), median(times.stock)];
  return `  ${profile}: ${(own / plain).toFixed(2)} times; ${own.toFixed(0)} ms against ${plain.toFixed(0)} ms`;
}

/** Five starts of the container, its queue in order since the first. */
async function starts(stack: Stack, client: string, port: number): Promise<number[]> {
  const found: number[] = [];
  try {
    stack.compose('up', '--detach');
    const container = stack.container('postfix');
    await (await greeting(client, port)).at;
    for (let i = 0; i < 5; i += 1) {
      run('docker', ['stop', '--time', '10', container]);
      const greeted = await greeting(client, port);
      const from = Date.now();
      run('docker', ['start', container]);
      found.push((await greeted.at) - from);
    }
  } finally {
    stack.down();
  }
  return found;
}

/** Asks for a 220 from now on; `at` is when it came, on this machine's clock in milliseconds. */
async function greeting(client: string, port: number): Promise<{ readonly at: Promise<number> }> {
  const child = spawn('docker', ['exec', client, 'node', '-e', asking(port)]);
  const words: string[] = [];
  const polling = new Promise<void>((go) => {
    child.stdout.on('data', (data) => {
      words.push(String(data));
      go();
    });
  });
  const at = new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => {
      if (code === 0) resolve(Number(words.join('').split('\n')[1]));
      else reject(new Error('no 220 within 30 s'));
    });
    child.once('error', reject);
  });
  await Promise.race([polling, at]);
  return { at };
}

/** An address that nobody has yet answers nothing for seconds, so every attempt is short. */
const asking = (port: number): string => `
const until = Date.now() + 30000;
process.stdout.write('polling\\n');
(function attempt() {
  if (Date.now() > until) process.exit(1);
  const socket = require('node:net').connect({ host: '${ADDRESS}', port: ${port} });
  const greeting = setTimeout(() => again(), 20);
  const again = () => { clearTimeout(greeting); socket.destroy(); setTimeout(attempt, 5); };
  socket.once('error', again);
  socket.once('connect', () => clearTimeout(greeting));
  socket.once('data', (data) => {
    if (!String(data).startsWith('220')) return again();
    process.stdout.write(Date.now() + '\\n');
    process.exit(0);
  });
})();`;
