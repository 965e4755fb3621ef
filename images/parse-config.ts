import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../schema/platform.ts';
import { docker } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { imageTag } from './plan.ts';

/** What a real parser had to say against a compiled tree. */
export interface ParserProblem {
  /** The folder of the tree. */
  readonly tree: string;
  /** The command that complained, such as `postconf -n`. */
  readonly command: string;
  readonly output: string;
}

/** Starts a record of a problem in what the script prints: no parser prints it. */
const mark = '\u0001';

/** Shell functions of the three scripts: `check` runs a parser, which must succeed and say nothing on stderr. */
const common = `
check() {
  said=$("$@" 2>&1 >/dev/null) && [ -z "$said" ] || printf '${mark}%s\\t%s\\t%s\\n' "$index" "$*" "$said"
}
place() { # daemon
  rm -rf /etc/$1/*
  cp -r /trees/$index/$1/* /etc/$1/
  find /etc/$1 -type f -exec touch -d '2000-01-01 00:00' {} +
}
`;

/**
 * What each daemon's own parsers read. Lookup tables are asked for a name that no table has: an error in a line
 * shows then. Certificates and keys are stand-ins that only have to be there.
 */
const scripts = {
  postfix: `
    place postfix
    # the container writes these rows when it starts
    find /etc/postfix/tables -type f -exec sed -i 's/^@gateways /192.0.2.1 /' {} +
    check postconf -n
    check postconf -M
    for map in $(cat /etc/postfix/*.cf | grep -oE '[a-z]+:/etc/postfix/tables/[^], }]+' | sort -u); do
      said=$(postmap -q no.such.name "$map" 2>&1 >/dev/null)
      [ -z "$said" ] || printf '${mark}%s\\t%s\\t%s\\n' "$index" "postmap $map" "$said"
    done`,
  dovecot: `
    place dovecot
    mkdir -p /etc/dovecot/tls
    cp /tmp/stand-in /etc/dovecot/tls/chain.pem
    cp /tmp/stand-in /etc/dovecot/tls/key.pem
    check doveconf -n -c /etc/dovecot/dovecot.conf`,
  opendkim: `
    place opendkim
    mkdir -p /etc/opendkim/keys
    for key in $(grep -oE '/etc/opendkim/keys/[^: ]+' /etc/opendkim/KeyTable); do
      cp /tmp/stand-in "$key"
      chmod 0600 "$key"
      chown opendkim "$key"
    done
    check opendkim -n -x /etc/opendkim/opendkim.conf`,
} as const;

const standIn =
  'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=x -keyout /tmp/stand-in -out /tmp/stand-in.crt 2>/dev/null; cat /tmp/stand-in.crt >>/tmp/stand-in';

async function parseWith(
  daemon: keyof typeof scripts,
  platform: Platform,
  folder: string,
  trees: readonly string[],
): Promise<readonly ParserProblem[]> {
  const script = `${standIn}\n${common}\nfor index in $(ls /trees); do [ -d /trees/$index/${daemon} ] || continue\n${scripts[daemon]}\ndone`;
  const image = imageTag(daemon, packageRoot().version, platform);
  const run = [
    'run',
    '--rm',
    '--network',
    'none',
    '--tmpfs',
    `/etc/${daemon}`,
    '--volume',
    `${folder}:/trees:ro`,
  ];
  const { status, stdout, stderr } = await docker(
    [...run, '--entrypoint', 'sh', '-i', image],
    undefined,
    script,
  );
  const found = stdout
    .split(mark)
    .slice(1)
    .map((record): ParserProblem => {
      const [index, command = '', ...output] = record.split('\t');
      return { tree: trees[Number(index)] ?? '', command, output: output.join('\t').trim() };
    });
  return status === 0
    ? found
    : [...found, { tree: '', command: `docker run ${image}`, output: stderr.trim() }];
}

async function parseCompose(tree: string): Promise<readonly ParserProblem[]> {
  const { status, stderr } = await docker([
    'compose',
    '--project-directory',
    tree,
    '--file',
    join(tree, 'compose.yaml'),
    'config',
    '--quiet',
  ]);
  return status === 0 && stderr === ''
    ? []
    : [{ tree, command: 'docker compose config', output: stderr.trim() }];
}

/**
 * Has the parsers of the daemons in a platform's images, and Docker Compose, read compiled trees (folders with
 * `postfix/`, `dovecot/`, `opendkim/`, `compose.yaml`). An error or a warning of any of them is a problem.
 */
export async function parseTrees(
  platform: Platform,
  trees: readonly string[],
): Promise<readonly ParserProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-parse-'));
  try {
    for (const [index, tree] of trees.entries())
      cpSync(tree, join(folder, String(index)), { recursive: true });
    const daemonProblems = (Object.keys(scripts) as (keyof typeof scripts)[]).map((daemon) =>
      parseWith(daemon, platform, folder, trees),
    );
    return (await Promise.all([...daemonProblems, ...trees.map(parseCompose)])).flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
