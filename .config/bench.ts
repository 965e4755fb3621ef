import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldCompile } from './bench/cold-compile.ts';
import { firstMessage } from './bench/first-message.ts';
import { manyMailboxes } from './bench/many-mailboxes.ts';
import { signedRelay } from './bench/signed-relay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'mailc-bench-'));
try {
  process.stdout.write(`${coldCompile(scratch)}\n`);
  process.stdout.write(`${manyMailboxes(scratch)}\n`);
  process.stdout.write(`${await firstMessage(scratch)}\n`);
  process.stdout.write(`${await signedRelay(scratch)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
