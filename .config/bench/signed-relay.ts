import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median.ts';
import { memoryOf } from './memory.ts';
import { run } from './run.ts';
import { ADDRESS, makeStack, SINK, type Stack } from './stack.ts';

const image = 'localhost/mailc/bench:0.1.0';
const SINK_NAME = 'mailc-bench-sink';
const MESSAGES = 2000;
const BYTES = 5120;
const SESSIONS = 20;

const spec = `version: 1
hostname: mail.example.com
domains:
  example.com:
    dkim: { selectors: { mail: { key: { secret: dkim-example.com-mail } } } }
trusted: [{ network: 198.19.255.0/24, reason: the network of the benchmark }]
services: { smtp: true, submission: false }
tls: { inbound: none }
profiles: { outbound: {} }
`;

/** Everything for elsewhere goes to smtp-sink(1). */
const toSink = [`relayhost = [${SINK}]:2525`, 'smtp_tls_security_level = none'];

/**
 * Messages that smtp-source(1) hands in and Postfix takes in a second, signed and handed on to smtp-sink(1), against the
 * same stack with no milter. What Postfix has accepted it has also had signed.
 */
export async function signedRelay(scratch: string): Promise<string> {
  buildTools();
  mkdirSync(join(scratch, 'relay'), { recursive: true });
  const file = join(scratch, 'relay', 'mail.yaml');
  writeFileSync(file, spec);
  const signed = await makeStack(join(scratch, 'signed'), file, 'outbound', { mainCf: toSink });
  const plain = await makeStack(join(scratch, 'plain'), file, 'outbound', {
    mainCf: [...toSink, 'smtpd_milters =', 'non_smtpd_milters ='],
  });
  const rates = { signed: [] as number[], plain: [] as number[] };
  const memory: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    rates.signed.push(measured(signed, (stack) => memory.push(memoryOf(stack))));
    rates.plain.push(measured(plain, () => undefined));
  }
  const [ours, without] = [median(rates.signed), median(rates.plain)];
  return `signed relay of ${MESSAGES} messages of 5 kB over ${SESSIONS} sessions, against the same without signing (aim: at least 0.8): ${(ours / without).toFixed(2)} times; ${ours.toFixed(0)} against ${without.toFixed(0)} a second, 3 pairs\nmemory after that: ${memory.at(-1)}`;
}

function measured(stack: Stack, loaded: (stack: Stack) => void): number {
  try {
    stack.compose('up', '--detach', '--wait');
    const network = 'mailc-bench_default';
    const sink = ['--rm', '--network', network, '--ip', SINK, '--name', SINK_NAME];
    run('docker', ['run', '--detach', ...sink, image, '/usr/sbin/smtp-sink', '-c', ':2525', '1000']);
    const source = ['/usr/sbin/smtp-source', '-s', `${SESSIONS}`, '-m', `${MESSAGES}`, '-l', `${BYTES}`];
    const who = ['-f', 'app@example.com', '-t', 'reader@elsewhere.example', `inet:${ADDRESS}:25`];
    const began = performance.now();
    run('docker', ['run', '--rm', '--network', network, image, ...source, ...who]);
    const seconds = (performance.now() - began) / 1000;
    loaded(stack);
    return MESSAGES / seconds;
  } finally {
    spawnSync('docker', ['rm', '--force', SINK_NAME], { stdio: 'ignore' });
    stack.down();
  }
}

/** smtp-source and smtp-sink are no part of the images; they lie where the images were made from. */
function buildTools(): void {
  const file = [
    'FROM localhost/mailc/packages:0.1.0-debian-13 AS files',
    'FROM localhost/mailc/postfix:0.1.0-debian-13',
    'COPY --from=files /x/root/usr/sbin/smtp-source /x/root/usr/sbin/smtp-sink /usr/sbin/',
    'ENTRYPOINT []',
    'HEALTHCHECK NONE',
    '',
  ].join('\n');
  run('docker', ['build', '--quiet', '--tag', image, '-'], file);
}
