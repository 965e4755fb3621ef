import type { SpecPath } from '../../../schema/spec-path.ts';
import { amountOf } from './amount.ts';

/** What a size or a time span of one field can be. */
export interface AmountBounds {
  /** The field from the root of the sections; `*` stands for a name. */
  readonly path: readonly string[];
  readonly least: string;
  /** Undefined where a rule of its own says the most. */
  readonly most: string | undefined;
  /** What happens beyond them. */
  readonly why: string;
  /** Whether a rule of its own speaks about zero. */
  readonly zeroElsewhere?: true;
}

const mailbox =
  'A mailbox below 1MiB has no room for the smallest messages that a server must take, and no file system has more than 1024TiB for one.';
const memory =
  "Below 32MiB the kernel ends Postfix's processes before they take mail; Docker and Kubernetes refuse limits that no machine has.";
const claim =
  'Less than 16MiB leaves no room beside what the file system keeps for itself, and no volume has more than 1024TiB.';
const delay =
  'Mail that waits stays in the queue for five days (`maximal_queue_lifetime`) and bounces then: with a pause of more than a day most of it would.';

/** The bounds of every size and time span of mail.yaml; a test compares the list with the schema. */
export const amountBounds: readonly AmountBounds[] = [
  {
    path: ['limits', 'messageSize'],
    least: '64KiB',
    most: '1TiB',
    why: 'A server must take messages of 64KiB (RFC 5321 section 4.5.3.1.7), and Postfix does not start with a number beyond 63 bits.',
    zeroElsewhere: true,
  },
  { path: ['limits', 'mailboxSize'], least: '1MiB', most: '1024TiB', why: mailbox, zeroElsewhere: true },
  {
    path: ['domains', '*', 'mailboxes', '*', 'quota'],
    least: '1MiB',
    most: '1024TiB',
    why: mailbox,
    zeroElsewhere: true,
  },
  {
    path: ['domains', '*', 'mtaSts', 'maxAge'],
    least: '1h',
    most: undefined,
    why: 'Senders forget the policy before their next message, and deliver without it (RFC 8461 section 3.2 expects weeks).',
  },
  { path: ['outbound', 'pace', 'delay'], least: '1ms', most: '1d', why: delay },
  {
    path: ['outbound', 'throttles', '*', 'delay'],
    least: '1ms',
    most: '1d',
    why: delay,
    zeroElsewhere: true,
  },
  { path: ['resources', 'memory'], least: '32MiB', most: '1TiB', why: memory },
  { path: ['kubernetes', 'resources', 'requests', 'memory'], least: '32MiB', most: '1TiB', why: memory },
  { path: ['kubernetes', 'resources', 'limits', 'memory'], least: '32MiB', most: '1TiB', why: memory },
  { path: ['kubernetes', 'queue', 'size'], least: '16MiB', most: '1024TiB', why: claim },
  { path: ['kubernetes', 'mailboxes', 'size'], least: '16MiB', most: '1024TiB', why: claim },
  {
    path: ['kubernetes', 'drain'],
    least: '0s',
    most: '1d',
    why: 'A pod that is told to stop would keep its node, and every update, waiting for days.',
  },
];

/** On which side of its bounds an amount lies, in bytes or milliseconds; zero may be a rule's of its own. */
export function beyond(amount: number, bounds: AmountBounds): 'below' | 'above' | undefined {
  if (amount === 0 && bounds.zeroElsewhere) return undefined;
  if (amount < amountOf(bounds.least)) return 'below';
  return bounds.most !== undefined && amount > amountOf(bounds.most) ? 'above' : undefined;
}

/** The bounds of the field at a path from the root of the sections. */
export function boundsOf(path: SpecPath): AmountBounds | undefined {
  return amountBounds.find(
    (bounds) =>
      bounds.path.length === path.length &&
      bounds.path.every((step, index) => step === '*' || step === path[index]),
  );
}
