import { describe, expect, it } from 'vitest';
import { checkSource } from '../../check-source.ts';

const spec = (outbound: string, aliases = '{ fwd: friend@elsewhere.example }'): string => `version: 1
hostname: mail.example.com
domains:
  example.com:
    unsigned: the upstream signs
    mailboxes: { user1: { password: { secret: pw1 } } }
    aliases: ${aliases}
outbound: ${outbound}
profiles: { mailserver: {} }
`;
const login = 'credentials: { username: me, password: { secret: upstream-password } }';
const ids = (text: string): readonly string[] =>
  checkSource({ text, file: 'mail.yaml' }).diagnostics.map(({ id }) => id);

describe('forwarding through an upstream server', () => {
  it.each(['ses', 'sendgrid', 'postmark', 'mailjet', 'brevo', 'gmail', 'office365'])(
    'is an error with %s, which takes own senders only',
    (provider) => {
      const region = provider === 'ses' ? ', region: us-east-1' : '';
      const user =
        provider === 'sendgrid' ? 'credentials: { password: { secret: upstream-password } }' : login;
      expect(ids(spec(`{ relay: { provider: ${provider}${region}, ${user} } }`))).toEqual([
        'relay/forwards-foreign-senders',
      ]);
    },
  );

  it('is a question with a server of which nothing is known, until mail.yaml says whose mail it takes', () => {
    expect(ids(spec('{ relay: { host: smtp.example.net } }'))).toEqual(['relay/forwards-perhaps']);
    expect(ids(spec('{ relay: { host: smtp.example.net, senders: any } }'))).toEqual([]);
    expect(ids(spec('{ relay: { host: smtp.example.net, senders: own } }'))).toEqual([
      'relay/forwards-foreign-senders',
    ]);
  });

  it('is no fault where the upstream is named by sender, as the finding says to do', () => {
    expect(ids(spec(`{ relaysBySender: { example.com: { provider: mailgun, ${login} } } }`))).toEqual([]);
  });

  it('is no fault where every alias stays here, as the finding says to do', () => {
    expect(ids(spec('{ relay: { host: smtp.example.net } }', '{ fwd: user1 }'))).toEqual([]);
  });
});
