import { describe, expect, it } from 'vitest';
import { asking, short } from '../testing/asking.ts';

describe('profiles that only send', () => {
  it('outbound refuses strangers at MAIL, and a From that it cannot sign at the end of the message', () => {
    const ask = asking('outbound');
    const client = '10.1.2.3';
    const encrypted = { port: 587, tls: true };
    expect(short(ask({ ...encrypted }))).toMatch(/^MAIL 55[34] 5\.7\.1: /);
    const sender = 'news@feedsubscription.com';
    const sent = ask({ ...encrypted, client, sender });
    expect(sent.message?.signature).toMatchObject({ kind: 'signed', domain: 'feedsubscription.com' });
    expect(sent.message?.deliveries).toMatchObject([{ transport: 'smtp', families: 'ipv4' }]);
    expect(short(ask({ ...encrypted, client, sender, from: 'x@elsewhere.example' }))).toBe(
      'end of data 550 5.7.1: the signer',
    );
    expect(short(ask({ ...encrypted, client }))).toMatch(/^MAIL 553 5\.7\.1: check_sender_access static/);
    const hotmail = ask({ ...encrypted, client, sender, recipient: 'x@hotmail.com' }).message?.deliveries[0];
    expect(hotmail).toMatchObject({ transport: 'microsoft-throttle', nexthop: 'hotmail.com' });
  });

  it('smarthost sends each domain through its own upstream, hosts below a hidden domain included', () => {
    const ask = asking('smarthost');
    const client = '172.16.0.9';
    const by = (sender: string) => ask({ client, sender }).message;
    expect(by('app@yourdomain.com')?.deliveries).toMatchObject([
      { nexthop: '[smtp.sendgrid.net]:587', login: 'sendgrid-key', upstream: true, tls: 'secure' },
    ]);
    expect(by('app@web1.yourdomain.com')?.sender).toBe('app@yourdomain.com');
    expect(by('root@web1.yourdomain.com')?.sender).toBe('root@web1.yourdomain.com');
    expect(by('app@example.org')?.deliveries).toMatchObject([{ login: 'ses-password', implicitTls: true }]);
  });

  it('relays sends two accounts to one server, by the sender', () => {
    const ask = asking('relays');
    const login = (sender: string) => ask({ client: '10.5.5.9', sender }).message?.deliveries[0];
    expect(login('a@example.com')).toMatchObject({ login: 'mailgun-example.com' });
    expect(login('a@example.org')).toMatchObject({ login: 'mailgun-example.org' });
    expect(login('a@example.net')).toMatchObject({
      nexthop: expect.stringContaining('smtp.partner.example'),
      login: undefined,
    });
  });
});
