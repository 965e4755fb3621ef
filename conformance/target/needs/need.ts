/**
 * What a check or a control needs of the aim, besides the services of mail.yaml. Each is a phrase that completes "it
 * needs …" in a report.
 *
 * The needs of every check are derived from its source (`derive.ts`) and every session refuses what is not among them, so
 * that they cannot be wrong for long.
 */
export const needTexts = {
  home: 'a connection from its own vantage',
  outside: 'a place outside of the trusted networks',
  inside: 'a place inside a trusted network',
  published: 'the published ports',
  addresses: 'source addresses that nobody else uses',
  beside: 'a place beside the trusted network',
  stranger: 'an address at another site, as a sender',
  sender: 'a sender address that the system takes',
  hostname: 'the name that clients know the server by',
  recipient: 'a recipient that the system takes',
  messages: 'leave to hand in messages',
  elsewhere: 'sites that take test messages',
  arrivals: 'a look at what reaches other sites',
  received: 'a look at what the recipient got',
  mailboxes: 'a look into mailboxes',
  files: 'a look at the files of mailboxes',
  login: 'the password of a mailbox',
  logins: 'the passwords of several mailboxes',
  upstreams: 'the server that mail goes to',
  'block-lists': 'DNS block lists of its own',
  zones: 'DNS zones of its own',
  logs: 'the logs of the containers',
  containers: 'commands in the containers',
  disturbance: 'leave to stop and restart containers',
} as const;

/** One of them. */
export type Need = keyof typeof needTexts;

/** A need that does not depend on who asks. */
export type PlainNeed = Exclude<Need, 'home' | 'outside' | 'inside' | 'published'>;
