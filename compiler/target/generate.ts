/**
 * Reads from real packages which settings each platform knows, and writes compiler/target/parameters/*.json.
 *
 *   npx tsx compiler/target/generate.ts debian-12 IMAGE
 *
 * IMAGE is any local image of that Debian release with postfix, dovecot (core, imapd, pop3d, lmtpd) and opendkim
 * installed, and the manual page opendkim.conf(5): OpenDKIM itself cannot list its settings.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('parameters/', import.meta.url));
const [platform, image] = process.argv.slice(2);
if (!platform || !image) throw new Error('usage: npx tsx compiler/target/generate.ts PLATFORM IMAGE');

/** Output of a shell command in the image. */
function run(command: string): string {
  return execFileSync(
    'docker',
    ['run', '--rm', '--network', 'none', '--entrypoint', 'sh', image ?? '', '-c', command],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
}

function write(daemon: string, content: object): void {
  writeFileSync(`${folder}${daemon}-${platform}.json`, `${JSON.stringify(content, undefined, 2)}\n`);
}

/** With one service `probe`, what Postfix knows per service is what it knows about a `probe_…`. */
function postfix(): object {
  const dump = run(
    'mkdir /tmp/c && echo "probe unix - - n - - smtp" >/tmp/c/master.cf && : >/tmp/c/main.cf && postconf -c /tmp/c -d 2>/dev/null',
  );
  const names = dump.split('\n').flatMap((line) => /^([A-Za-z0-9_]+) =/.exec(line)?.[1] ?? []);
  return {
    version: run('postconf -d -h mail_version').trim(),
    names: names.filter((name) => !name.startsWith('probe_')).sort(),
    perService: names
      .filter((name) => name.startsWith('probe_'))
      .map((name) => name.slice('probe'.length))
      .sort(),
    tableTypes: run('mkdir -p /tmp/c && : >/tmp/c/main.cf && postconf -c /tmp/c -m')
      .trim()
      .split('\n')
      .sort(),
  };
}

/** Names at the top level only, the hidden ones too: those within braces depend on their block. */
function dovecot(): object {
  const dump = run('doveconf -a -s 2>/dev/null');
  // Lists such as `protocols` are printed as a block since 2.4.
  const names = new Set(dump.split('\n').flatMap((line) => /^([A-Za-z0-9_]+) [={]/.exec(line)?.[1] ?? []));
  return { version: run('dovecot --version').split(' ')[0]?.trim(), names: [...names].sort() };
}

function opendkim(): object {
  const page = run('zcat /usr/share/man/man5/opendkim.conf.5.gz');
  const names = new Set(
    page.split('\n').flatMap((line) => /^\.I ([A-Z][A-Za-z0-9-]+) \(/.exec(line)?.[1] ?? []),
  );
  return { version: /v([0-9.]+)/.exec(run('opendkim -V'))?.[1], names: [...names].sort() };
}

write('postfix', postfix());
write('dovecot', dovecot());
write('opendkim', opendkim());
