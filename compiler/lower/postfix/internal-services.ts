import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixService } from '../../model/postfix.ts';
import { healthService } from './health-service.ts';

/** What Postfix needs to work, with the columns of the master.cf that it comes with. Nothing else of that file is used. */
export function internalServices({ features }: ResolvedSpec): readonly PostfixService[] {
  return [
    ...(features.has('mailboxes') ? [internal('lmtp', 'lmtp', 'delivers to Dovecot')] : []),
    ...always,
    healthService,
    ...(features.has('address-verification')
      ? [internal('verify', 'verify', 'asks other sites about addresses', { processes: 1 })]
      : []),
  ];
}

const always: readonly PostfixService[] = [
  internal('pickup', 'pickup', 'mail from sendmail(1) in the container', {
    private: false,
    wakeup: { seconds: 60, onlyWhenUsed: false },
    processes: 1,
  }),
  internal('cleanup', 'cleanup', 'puts every message into the queue', { private: false, processes: 0 }),
  internal('qmgr', 'qmgr', 'schedules deliveries', {
    private: false,
    wakeup: { seconds: 300, onlyWhenUsed: false },
    processes: 1,
  }),
  internal('rewrite', 'trivial-rewrite', 'makes addresses whole and finds their transport'),
  internal('bounce', 'bounce', 'reports on failed deliveries', { processes: 0 }),
  internal('defer', 'bounce', 'reports on late deliveries', { processes: 0 }),
  internal('trace', 'bounce', 'delivery reports that a sender asked for', { processes: 0 }),
  internal('error', 'error', 'refuses what has nowhere to go'),
  internal('retry', 'error', 'defers what has nowhere to go for now'),
  internal('tlsmgr', 'tlsmgr', 'keys of TLS sessions, and random numbers', {
    wakeup: { seconds: 1000, onlyWhenUsed: true },
    processes: 1,
  }),
  internal('anvil', 'anvil', 'counts clients for the limits', { processes: 1 }),
  internal('scache', 'scache', 'keeps connections for the next delivery', { processes: 1 }),
  internal('showq', 'showq', 'lists the queue', { private: false }),
  {
    ...internal('postlog', 'postlogd', 'writes the log to stdout', { private: false, processes: 1 }),
    type: 'unix-dgram',
  },
];

function internal(
  name: string,
  command: PostfixService['command'],
  reason: string,
  columns: Partial<Pick<PostfixService, 'private' | 'wakeup' | 'processes'>> = {},
): PostfixService {
  return {
    name,
    type: 'unix',
    private: true,
    unprivileged: true,
    command,
    options: [],
    origin: { kind: 'mailc', reason },
    ...columns,
  };
}
