import { spawnSync } from 'node:child_process';
import type { memoryByTraffic } from '../../profiles/traffic.ts';
import { toolsImage } from './images.ts';
import { ADDRESS, NETWORK } from './stack.ts';

/** A volume of traffic. */
export type Traffic = keyof typeof memoryByTraffic;

/** The most that an application may hand in at once. */
interface Burst {
  readonly what: string;
  readonly messages: number;
  /** Of the size of a mail with a letterhead, 50 kB, over so many sessions. */
  readonly usual: { readonly messages: number; readonly sessions: number };
  /** Of the largest size that smarthost takes, 25 MiB, beside them. */
  readonly largest: { readonly messages: number; readonly sessions: number };
}

const LARGEST = 25 * 1024 ** 2 - 4096;

/** For each volume of traffic: a whole day's mail at once, or, where a day has no bound, all sessions that Postfix serves. */
export const bursts: Readonly<Record<Traffic, Burst>> = {
  light: burst({ messages: 95, sessions: 5 }, { messages: 5, sessions: 5 }),
  medium: burst({ messages: 980, sessions: 20 }, { messages: 20, sessions: 10 }),
  heavy: burst({ messages: 2000, sessions: 80 }, { messages: 20, sessions: 20 }),
};

function burst(usual: Burst['usual'], largest: Burst['largest']): Burst {
  const what = `${usual.messages} messages of 50 kB over ${usual.sessions} sessions and ${largest.messages} of 25 MiB over ${largest.sessions} more`;
  return { what, messages: usual.messages + largest.messages, usual, largest };
}

/** Hands a burst in; false if Postfix broke a connection off. */
export function handInBurst(traffic: Traffic): boolean {
  const { usual, largest } = bursts[traffic];
  const source = (part: Burst['usual'], bytes: number): string =>
    `smtp-source -s ${part.sessions} -m ${part.messages} -l ${bytes} -f app@example.com -t reader@elsewhere.example inet:${ADDRESS}:25`;
  const both = `${source(usual, 51_200)} & ${source(largest, LARGEST)}; status=$?; wait $! && exit $status`;
  const words = ['run', '--rm', '--network', NETWORK, toolsImage, '/bin/sh', '-c', both];
  return spawnSync('docker', words, { stdio: 'ignore' }).status === 0;
}
