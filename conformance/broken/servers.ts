import type { ServiceName } from '../../schema/service-name.ts';
import { connections, ends } from './faults/connections.ts';
import { relays } from './faults/relays.ts';
import { smuggled } from './faults/smuggled.ts';
import { talk } from './faults/talk.ts';
import { tls } from './faults/tls.ts';
import type { BrokenRecord } from './record.ts';

/** Servers that do one thing wrong each: the mutants of what can be seen from outside. */
export const brokenServers: readonly BrokenRecord[] = [
  ...relays,
  ...smuggled,
  ...tls,
  ...talk,
  ...connections,
  ...ends,
];

/** Every service. */
export const everyService: readonly ServiceName[] = [
  'smtp',
  'submission',
  'submissions',
  'imap',
  'imaps',
  'pop3',
  'pop3s',
];
