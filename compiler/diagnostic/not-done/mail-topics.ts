import type { NotDone } from './topic.ts';

/** What mailc does not do with mail on its way. */
export const mailTopics: readonly NotDone[] = [
  {
    id: 'routing-by-recipient',
    title: 'routing by recipient',
    reason:
      'Mail for elsewhere goes to the exchangers of its domain, or to the one server of `outbound.relay`.',
    instead:
      'Send everything to a server that routes it, `outbound: { relay: { host: smtp.example.net } }`; by sender domain mailc routes with `outbound.relaysBySender`.',
    settings: {
      postfix: [
        'transport_maps',
        'relay_transport',
        'fallback_transport',
        'fallback_transport_maps',
        'mailbox_transport*',
      ],
    },
    words: [
      'transport',
      'transports',
      'transportMaps',
      'routes',
      'routing',
      'relaysByRecipient',
      'smartRoutes',
    ],
  },
  {
    id: 'backup-exchanger',
    title: 'taking mail for a server elsewhere (backup MX)',
    reason:
      'A backup exchanger takes mail for addresses that it does not know, and bounces it later to senders who may be forged.',
    instead:
      'Leave it to the sending servers, which try again for days (RFC 5321 section 4.5.4.1); mail for single addresses goes on with `domains.<name>.aliases`.',
    settings: { postfix: ['relay_domains', 'relay_recipient_maps', 'permit_mx_backup_networks'] },
    words: ['backupMx', 'relayDomains', 'secondaryMx', 'relayFor'],
  },
  {
    id: 'fallback-relay',
    title: 'a second upstream server for when the first fails',
    reason: 'Mail waits in the queue until the one server is back.',
    instead:
      'Name a host whose DNS has several addresses, `outbound: { relay: { host: smtp.example.net } }`.',
    settings: { postfix: ['smtp_fallback_relay'] },
    words: ['fallbackRelay', 'failover', 'secondRelay', 'backupRelay'],
  },
  {
    id: 'content-filter',
    title: 'filtering content (spam, viruses)',
    reason: 'mailc has no daemon that judges content.',
    instead:
      'Keep a filtering server in front that hands clean mail on to port 25, and use `dnsbl: [zen.spamhaus.org]` to ask block lists.',
    settings: { postfix: ['content_filter', 'smtpd_proxy_filter', 'receive_override_options'] },
    words: [
      'spam',
      'spamfilter',
      'antispam',
      'antivirus',
      'virus',
      'clamav',
      'rspamd',
      'spamassassin',
      'amavis',
      'contentFilter',
      'dcc',
      'pyzor',
      'razor',
      'quarantine',
    ],
  },
  {
    id: 'second-milter',
    title: 'a milter beside OpenDKIM',
    reason:
      'What a second milter changes after the signing makes the signature fail, and what it does before could not be proved.',
    instead: 'Run the milter on a server in front that hands mail on to port 25.',
    settings: { postfix: ['smtpd_milters', 'non_smtpd_milters', 'smtpd_milter_maps'] },
    words: ['milter', 'milters', 'smtpdMilters'],
  },
  {
    id: 'policy-service',
    title: 'policy services, greylisting and postscreen',
    reason: 'A client is judged by the limits and block lists of mail.yaml, at once.',
    instead:
      'Use `limits: { connectionsPerMinute: 10 }` against floods and `dnsbl: [zen.spamhaus.org]` against known senders of spam.',
    settings: { postfix: ['postscreen_*', 'dnsblog_*'] },
    words: ['greylisting', 'greylist', 'postgrey', 'postscreen', 'policyService', 'policyd'],
  },
  {
    id: 'checking-others',
    title: 'checking the SPF, DKIM and DMARC of others',
    reason: 'Signatures and policies of incoming mail are not looked at.',
    instead:
      'Let a server in front or the mail programs check them; your own policy is `domains.<name>.dmarc`.',
    settings: { opendkim: ['Mode', 'On-BadSignature', 'On-SignatureError', 'MustBeSigned'] },
    words: [
      'opendmarc',
      'checkDmarc',
      'checkSpf',
      'verifyDkim',
      'policydSpf',
      'spfCheck',
      'dkimVerify',
      'arc',
    ],
  },
  {
    id: 'mta-sts-of-others',
    title: 'asking for the MTA-STS policy of others',
    reason: 'Postfix cannot ask for it by itself.',
    instead:
      'Name the destinations that must be encrypted, `tls: { outbound: { destinations: { example.net: secure } } }`, or use DANE, `tls: { outbound: { level: dane } }`.',
    words: ['mtaStsResolver', 'mtaStsOutbound', 'postfixMtaSts'],
  },
  {
    id: 'changing-headers',
    title: 'changing headers and bodies of mail that comes in',
    reason: 'What is received is delivered and signed as it is; a refusal by pattern loses honest mail.',
    instead:
      'For headers of mail that leaves write `smtp_header_checks` in `postfix.parameters`, such as `postfix: { parameters: { smtp_header_checks: { value: "regexp:{ {/^X-Internal:/ IGNORE} }", reason: the signature does not cover it } } }`; anything else belongs into the application.',
    settings: {
      postfix: [
        'header_checks',
        'mime_header_checks',
        'nested_header_checks',
        'body_checks',
        'milter_header_checks',
      ],
    },
    words: ['headerChecks', 'bodyChecks', 'headers', 'disclaimer', 'footer', 'subjectTag', 'rewriteFrom'],
  },
  {
    id: 'sender-rewriting',
    title: 'rewriting the senders of forwarded mail (SRS)',
    reason: 'Mail that an alias forwards keeps its envelope sender.',
    instead: 'Forward only to servers that trust this one, or let users collect the mail by IMAP.',
    words: ['srs', 'senderRewriting', 'postsrsd'],
  },
  {
    id: 'fetching-mail',
    title: 'fetching mail from other servers',
    reason: 'mailc receives by SMTP only.',
    instead:
      'Run the fetching program beside it, and let it hand in to port 587 with the login of a mailbox.',
    words: ['fetchmail', 'getmail', 'fetch', 'collect'],
  },
  {
    id: 'mailing-lists',
    title: 'mailing lists with subscriptions',
    reason: 'An alias is a fixed list of addresses.',
    instead:
      'For a fixed group write an alias, `aliases: { team: [user1, user2] }`; for more run a list manager with a domain of its own.',
    words: ['mailingLists', 'mailingList', 'lists', 'mailman', 'listserv', 'subscriptions'],
  },
  {
    id: 'banning',
    title: 'banning addresses (fail2ban)',
    reason: 'A container cannot change the firewall of its host.',
    instead:
      'Use `limits: { connectionsPerMinute: 10 }`, and ban on the host from the log lines where that is not enough.',
    words: ['fail2ban', 'bans', 'ban', 'blocklist', 'crowdsec', 'banning'],
  },
  {
    id: 'sni',
    title: 'a certificate for each name (SNI)',
    reason: 'Every service shows the one certificate of `tls.certificate`.',
    instead:
      'Put all names into one certificate, `tls: { certificate: { directory: ./certs } }`, or let all domains use the one host name.',
    settings: {
      postfix: ['tls_server_sni_maps'],
      dovecot: ['local_name', 'ssl_server_cert_alt*', 'ssl_alt_*'],
    },
    words: ['sni', 'certificates', 'sniMaps', 'certificatesByName'],
  },
  {
    id: 'client-certificates',
    title: 'logging in with a client certificate',
    reason: 'Who may relay is a trusted network or a login with a password.',
    instead:
      'Give the client a mailbox and its password, or name its network, `trusted: [{ network: 10.5.5.0/24, reason: the application }]`.',
    settings: { postfix: ['relay_clientcerts', 'smtpd_tls_req_ccert'] },
    words: ['clientCertificates', 'clientCerts', 'mutualTls', 'mtls'],
  },
];
