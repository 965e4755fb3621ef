import { expect, it } from 'vitest';
import { check } from '../../compile.ts';

const helpOf = (more: string): string | undefined =>
  check({
    text: `version: 1
hostname: mail.example.com
domains: { example.com: { aliases: { postmaster: admin@example.net } } }
publish: [0.0.0.0, "::"]
${more}profiles: { mailserver: {} }
`,
    file: 'mail.yaml',
  }).find(({ id }) => id === 'services/ipv6-clients')?.help;

it('the PTR record is spoken of where mail leaves over IPv6 and mail.yaml does not say so', () => {
  expect(helpOf('')).toContain('add a PTR record');
});

it.each([
  'outbound: { addressFamily: ipv4 }\n',
  'outbound: { addressFamily: any }\n',
  'outbound: { relay: { host: smtp.example.net, senders: any } }\n',
])('not with %j', (more) => {
  expect(helpOf(more)).not.toContain('PTR');
});
