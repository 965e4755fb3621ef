import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Another machine beside this one: a network namespace at the other end of a cable. */
export interface OtherMachine {
  /** Addresses of this machine on the cable, IPv4 and IPv6. */
  readonly here: readonly [string, string];
  /** Addresses of the other machine on it. */
  readonly there: readonly [string, string];
  /** Runs a TypeScript program there and returns what it printed. */
  runs(program: URL, ...words: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Addresses for documentation (RFC 5737) and unique local ones (RFC 4193): no real machine has them. */
const here = ['198.51.100.1', 'fd98:51::1'] as const;
const there = ['198.51.100.2', 'fd98:51::2'] as const;

function asRoot(...words: readonly string[]) {
  const [program = '', ...rest] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  return run(program, rest, { timeout: 40_000 });
}

/** @throws when the machine has no `ip` (iproute2), or the user may not make network namespaces. */
export async function otherMachine(name: string): Promise<OtherMachine> {
  const ip = (...words: readonly string[]) => asRoot('ip', ...words);
  const [near, far] = ['mailc-near', 'mailc-far'];
  const inside = ['-n', name] as const;
  await ip('netns', 'add', name);
  await ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
  for (const [n, length] of [24, 64].entries()) {
    await ip('address', 'add', `${here[n]}/${length}`, 'dev', near, ...(n === 1 ? ['nodad'] : []));
    await ip(...inside, 'address', 'add', `${there[n]}/${length}`, 'dev', far, ...(n === 1 ? ['nodad'] : []));
  }
  await ip('link', 'set', near, 'up');
  await ip(...inside, 'link', 'set', far, 'up');
  return {
    here,
    there,
    async runs(program, ...words) {
      const node = [process.execPath, '--import', 'tsx', fileURLToPath(program), ...words];
      const { stdout } = await ip('netns', 'exec', name, ...node);
      return stdout.trim();
    },
    remove: async () => {
      await ip('netns', 'delete', name);
    },
  };
}
