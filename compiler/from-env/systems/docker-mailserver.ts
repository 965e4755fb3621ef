import type { EnvSystem } from '../system.ts';
import { mailVariables } from './docker-mailserver/mail.ts';
import { otherVariables } from './docker-mailserver/others.ts';
import { serverVariables } from './docker-mailserver/server.ts';

/** docker-mailserver: a whole mail server. */
export const dockerMailserver: EnvSystem = {
  name: 'docker-mailserver',
  title: 'docker-mailserver',
  source: 'docker-mailserver/docker-mailserver, mailserver.env and docs/content/config/environment.md',
  profile: 'mailserver',
  variables: { ...serverVariables, ...mailVariables, ...otherVariables },
  assumed: { dkim: true, pop3: false, relayPort: 25 },
  elsewhere: [
    {
      what: 'the accounts, which are in postfix-accounts.cf',
      instead:
        'Declare each at `domains.<domain>.mailboxes`; a hash that is there can be taken as it is: `{ hash: "{SHA512-CRYPT}…" }`.',
    },
    {
      what: 'the aliases, which are in postfix-virtual.cf',
      instead: 'Declare each at `domains.<domain>.aliases`.',
    },
    {
      what: 'relay servers of single domains, which are in postfix-relaymap.cf and postfix-sasl-password.cf',
      instead: 'Declare each at `outbound.relaysBySender`.',
    },
    {
      what: 'subaddresses such as user+shop, which it delivers to user',
      instead: 'Write an alias for each that is in use, `aliases: { user1+shop: user1 }`.',
    },
    {
      what: 'postscreen, which it has in front of port 25',
      instead: 'Use `limits: { connectionsPerMinute: 10 }` and `dnsbl: [zen.spamhaus.org]`.',
    },
  ],
};
