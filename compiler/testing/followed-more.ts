/** Beginning of a file that has no finding of its own. */
const head = `version: 1
hostname: mail.example.com
profiles: { mailserver: {} }
`;
const domain = (more: string, start = head): string =>
  `${start}domains: { example.com: { aliases: { postmaster: admin@example.net }, unsigned: a test, ${more} } }\n`;
const server = domain('catchAll: admin@example.net');
const upstream = `version: 1
hostname: relay.example.com
domains: { example.com: {} }
trusted: [{ network: 10.5.5.0/24 }]
profiles: { smarthost: {} }
`;

/** Files for helps that the fixtures of invalid files do not show, by what they are about. */
export const moreFiles: Readonly<Record<string, string>> = {
  'a selector that is near nothing': `${head}domains: { example.com: { dkim: { signWith: unheard, selectors: { mail: { key: { secret: k } } } } } }\n`,
  'DMARC reports to an address that is near nothing': domain(
    'dmarc: { policy: none, reports: zzzzzzzz@example.com }',
  ),
  'TLS reports to an address that is near nothing': domain('tlsReports: zzzzzzzz@example.com'),
  'notices to an address that is near nothing': `${domain('spf: {}')}notices: { classes: [resource], to: zzzzzzzz@example.com }\n`,
  'a parameter that is near nothing': `${server}postfix: { parameters: { utter_nonsense_of_somebody: 1 } }\n`,
  'a setting of Dovecot that is near nothing': `${server}dovecot: { settings: { utter_nonsense_of_somebody: 1 } }\n`,
  'a setting of OpenDKIM that is near nothing': `${server}opendkim: { settings: { UtterNonsenseOfSomebody: 1 } }\n`,
  'a parameter of the newer platform': `${server}platform: debian-12\npostfix: { parameters: { smtpd_hide_client_session: true } }\n`,
  'a parameter without a successor': `${server}postfix: { parameters: { smtpd_tls_dh1024_param_file: auto } }\n`,
  'a host name with a dot at the end': server.replace('mail.example.com', 'mail.example.com.'),
  'a key of the file that is near nothing': `${server}zzzzzzzzzzzz: 1\n`,
  'a level that is near nothing': `${server}tls: { inbound: zzzzzzzzzz }\n`,
  'a level of the client for the server': `${server}tls: { inbound: verify }\n`,
  'an enumeration that is near nothing': domain('dmarc: { policy: zzzzzzzzzz }'),
  'a secret of Kubernetes that is near nothing': `${upstream}outbound: { relay: { provider: sendgrid, credentials: { password: { secret: abc } } } }
images: { repository: registry.example.com/mail }
kubernetes: { secrets: { zzzzzzzzzzz: { secret: x } } }\n`,
  'a private key for the public one': `${head}domains: { example.com: { dkim: { selectors: { mail: { key: { secret: k }, publicKey: "-----BEGIN PUBLIC KEY----- MIIB -----END PUBLIC KEY-----" } } } } }\n`,
  'routing by recipient, in mail.yaml': `${server}transports: { example.net: smtp.example.net }\n`,
  'Sieve at a mailbox': `${head}domains: { example.com: { unsigned: a test, mailboxes: { user1: { password: { secret: p }, sieve: x } }, aliases: { postmaster: user1 } } }\n`,
  'a relay by address': `${upstream}outbound: { relay: { host: 10.1.2.3, port: 25 } }\n`,
  'a weak level for a login': `${upstream}tls: { outbound: { level: require } }
outbound: { relay: { host: smtp.example.net, credentials: { username: u, password: { secret: p } } } }\n`,
  'a host below a provider above': upstream
    .replace(
      'profiles: { smarthost: {} }',
      'outbound: { relay: { provider: sendgrid, credentials: { password: { secret: k } } } }',
    )
    .concat('profiles: { smarthost: { outbound: { relay: { host: smtp.example.net } } } }\n'),
  'keys below a domain that is unsigned above': server.replace(
    'mailserver: {}',
    'mailserver: { domains: { example.com: { dkim: { selectors: { m: { key: { secret: k } } } } } } }',
  ),
  'an empty list below a profile': server.replace(
    'mailserver: {}',
    'mailserver: { domains: { example.com: { catchAll: [] } } }',
  ),
  'a section without a value below a profile': server
    .replace('profiles: { mailserver: {} }', 'profiles:\n  mailserver:\n    limits:')
    .concat('limits: { messageSize: 30MiB }\n'),
  'a host name in another script': server.replace('mail.example.com', 'mail.bär.example'),
  'a size as Kubernetes writes it': `${server}limits: { messageSize: 30Mi }\n`,
  'a user name with a blank': `${upstream}outbound: { relay: { host: smtp.example.net, credentials: { username: my user, password: { secret: k } } } }\n`,
  'Microsoft 365 without a login': `${upstream}outbound: { relay: { provider: office365 } }\n`,
};
