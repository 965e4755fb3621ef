import { spawnSync } from 'node:child_process';
import { toolsImage } from './images.ts';
import { run } from './run.ts';
import { ADDRESS, NETWORK, SINK } from './stack.ts';

/** What smtp-source(1) hands in: each message over a connection of its own, `sessions` at a time. */
export interface Load {
  readonly sessions: number;
  readonly messages: number;
  /** Size of a message. */
  readonly bytes: number;
}

/** Two thousand messages of 5 kB over twenty sessions. */
export const usualLoad: Load = { sessions: 20, messages: 2000, bytes: 5120 };

/** Seconds from the begin of a load until Postfix has taken in all of it, and until the sink has all of it. */
export interface Relayed {
  readonly taken: number;
  readonly relayed: number;
}

const sink = 'mailc-bench-sink';

/** Parameters of main.cf with which everything for elsewhere goes to smtp-sink(1). */
export const toSink: Readonly<Record<string, string>> = {
  relayhost: `[${SINK}]:2525`,
  default_transport: 'smtp',
  smtp_tls_security_level: 'none',
  smtp_tls_policy_maps: '',
  smtp_sasl_auth_enable: 'no',
};

/** Hands in a load at the stack that is up, which relays it to smtp-sink(1). The clients tell the time, not their start. */
export function relay({ sessions, messages, bytes }: Load): Relayed {
  const where = ['--network', NETWORK, '--ip', SINK, '--name', sink];
  const swallow = `smtp-sink -u postfix -M ${messages} :2525 1000`;
  const source = `smtp-source -s ${sessions} -m ${messages} -l ${bytes} -f app@example.com -t reader@elsewhere.example inet:${ADDRESS}:25`;
  try {
    run('docker', ['run', '--detach', ...where, toolsImage, '/bin/sh', '-c', `${swallow}; ${uptime}`]);
    const timed = `${uptime} && ${source} && ${uptime}`;
    const said = run('docker', ['run', '--rm', '--network', NETWORK, toolsImage, '/bin/sh', '-c', timed]);
    const [from = Number.NaN, taken = Number.NaN] = said.trim().split('\n').map(Number);
    run('timeout', ['120', 'docker', 'wait', sink]);
    const relayed = Number(run('docker', ['logs', sink]).trim().split('\n').pop());
    return { taken: taken - from, relayed: relayed - from };
  } finally {
    spawnSync('docker', ['rm', '--force', sink], { stdio: 'ignore' });
  }
}

/** Seconds since the machine has started: the same clock in every container. */
const uptime = '(read -r up rest </proc/uptime && echo "$up")';
