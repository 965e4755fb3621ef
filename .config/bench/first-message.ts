import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { withClient } from './client.ts';
import { median } from './median.ts';
import { probe } from './probe.ts';
import { ADDRESS, makeStack, type Stack } from './stack.ts';

/**
 * From `docker compose up` to the first accepted message, images present and volumes new, against the time in which Compose
 * starts three containers of the same images that do nothing. Every network is internal.
 */
export async function firstMessage(scratch: string): Promise<string> {
  const spec = 'fixtures/valid/mailserver/mail.yaml';
  const service = { entrypoint: ['/bin/sleep', 'infinity'] };
  const stack = await makeStack(join(scratch, 'first'), spec, 'mailserver');
  const idling = await makeStack(join(scratch, 'idle'), spec, 'mailserver', { service });
  const whole: number[] = [];
  const idle: number[] = [];
  try {
    await withClient(async (client) => {
      for (let i = 0; i < 5; i += 1) {
        whole.push(await timed(stack, client));
        idle.push(await timed(idling, undefined));
      }
    });
  } finally {
    stack.down();
  }
  const ratio = median(whole) / median(idle);
  return `compose up to the first accepted message (aim: under 2 s): ${(median(whole) / 1000).toFixed(2)} s; ${ratio.toFixed(2)} times the ${(median(idle) / 1000).toFixed(2)} s that Compose takes for the same containers doing nothing, 5 pairs`;
}

async function timed(stack: Stack, client: string | undefined): Promise<number> {
  stack.down();
  const waiting =
    client === undefined ? undefined : spawn('docker', ['exec', client, 'node', '-e', probe(ADDRESS)]);
  // The probe is to be polling already when the clock starts.
  const accepted = waiting && ended(waiting);
  if (waiting !== undefined)
    await Promise.race([new Promise((go) => waiting.stdout.once('data', go)), accepted]);
  const from = performance.now();
  stack.compose('up', '--detach');
  await accepted;
  return performance.now() - from;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('no message was accepted within 30 s')),
    );
    child.once('error', reject);
  });
}
