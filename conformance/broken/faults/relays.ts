import type { BrokenRecord } from '../record.ts';

const anybody = (): true => true;
const relayed = [
  'after-helo',
  'after-reset',
  'bang-path',
  'bare-address-recipient',
  'bare-local-part',
  'comma-list',
]
  .concat(['double-at', 'foreign-sender', 'literal-recipient-ipv6', 'literal-sender', 'local-sender'])
  .concat([
    'null-sender',
    'percent-after-domain',
    'percent-hack',
    'percent-hack-literal',
    'postmaster-sender',
  ])
  .concat(['second-mail', 'source-route', 'trailing-dot'])
  .map((name) => `relay/${name}`);

/** Servers that relay for strangers. */
export const relays: readonly BrokenRecord[] = [
  {
    id: 'open-relay',
    title: 'It relays for everybody.',
    fault: { relays: anybody },
    fails: [...relayed, 'smtp/xclient'],
    differs: ['relay/own-host'],
  },
  {
    id: 'percent-relay',
    title: 'It relays what hides behind a percent sign.',
    fault: { relays: (recipient) => recipient.includes('%') },
    fails: ['relay/percent-hack'],
  },
  {
    id: 'relay-after-reset',
    title: 'It relays after RSET.',
    fault: { relays: (_, { resets }) => resets > 0 },
    fails: ['relay/after-reset'],
  },
  {
    id: 'null-sender-relay',
    title: 'It relays for the null sender.',
    fault: { relays: (_, { from }) => from === '' },
    fails: ['relay/null-sender'],
  },
  {
    id: 'relay-behind-nul',
    title: 'It relays to what stands in front of a NUL.',
    fault: { relays: (recipient) => recipient.includes('\0') },
    fails: ['relay/nul-in-address'],
  },
  {
    id: 'submission-without-login',
    title: 'It takes mail from users who did not log in.',
    fault: { withoutLogin: true, relays: anybody },
    fails: ['relay/submission-without-login', 'relay/submissions-without-login'],
  },
];
