import type { BrokenRecord } from '../record.ts';

/** Servers that say nothing that can be read. */
export const connections: readonly BrokenRecord[] = [
  { id: 'silent', title: 'It takes connections and says nothing.', connection: 'silent' as const },
  { id: 'byte-a-second', title: 'It says a byte in a second.', connection: 'slow' as const },
  { id: 'garbage', title: 'It says what is no protocol.', connection: 'garbage' as const },
  { id: 'endless', title: 'It never ends what it says.', connection: 'endless' as const },
].map(({ connection, ...record }) => ({
  ...record,
  fault: { connection },
  patienceMs: 1_000,
  fails: ['smtp/banner'],
  unseen: ['relay/foreign-sender', 'relay/percent-hack'],
}));

/** Servers that hang up. */
export const ends: readonly BrokenRecord[] = [
  {
    id: 'closes-in-data',
    title: 'It hangs up when it is given a message.',
    fault: { connection: 'closes-in-data' },
    fails: ['smtp/minimum'],
    unseen: ['smuggling/lf-dot-lf'],
  },
  {
    id: 'drops-every-second',
    title: 'It drops every second connection.',
    fault: { connection: 'every-second-dropped' },
    fails: ['smtp/banner'],
  },
];
