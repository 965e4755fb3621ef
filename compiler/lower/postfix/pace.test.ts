import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';

function compiled(kubernetes: string, outbound: string): { mainCf: string; masterCf: string } {
  const text = `
version: 1
hostname: out.example.com
domains:
  example.com:
    unsigned: another server signs
trusted: [{ network: 10.5.5.0/24 }]
senders: { anybody: only the pace matters here }
outbound: ${outbound}
${kubernetes}
profiles: { mailserver: {} }
`;
  const { diagnostics, profiles } = compile({ text, file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = (path: string): string => profiles[0]?.tree.get(path) ?? '';
  return {
    mainCf: file('postfix/main.cf'),
    masterCf: file('postfix/master.cf'),
  };
}

const outbound = `{ throttles: { comcast: {}, slow: { domains: [a.test, b.test], delay: 1500ms }, wide: { domains: [c.test, d.test], concurrency: 7, recipients: 20 } }, pace: { concurrency: 12, recipients: 50 } }`;

describe('a pace that several pods share', () => {
  const { mainCf, masterCf } = compiled('kubernetes: { replicas: 2, autoscaling: { most: 3 } }', outbound);

  it('is a part of the concurrency, rounded down', () => {
    expect(mainCf).toContain('\ncomcast-throttle_destination_concurrency_limit = 8\n');
    expect(mainCf).toContain('\nwide-throttle_destination_concurrency_limit = 2\n');
    expect(mainCf).toContain('\nsmtp_destination_concurrency_limit = 4\n');
  });

  it('holds for the processes of a throttle with several domains', () => {
    expect(masterCf).toMatch(/^wide-throttle +unix +\S+ +\S+ +\S+ +\S+ +2 +smtp$/m);
  });

  it('is the delay as many times, and only then whole seconds', () => {
    expect(mainCf).toContain('\nslow-throttle_destination_rate_delay = 5s\n');
  });

  it('leaves recipients alone, which are those of one message', () => {
    expect(mainCf).toContain('\nwide-throttle_destination_recipient_limit = 20\n');
    expect(mainCf).toContain('\nsmtp_destination_recipient_limit = 50\n');
  });

  it('says why the number is not that of mail.yaml', () => {
    expect(mainCf).toContain(
      '# mail.yaml: outbound.throttles.wide.concurrency; 7 for all pods together, of which there may be 3\n',
    );
    expect(mainCf).toContain('; 1.5s for all pods together, of which there may be 3\n');
  });
});

it('is not touched where there is one pod', () => {
  const alone = compiled('', outbound);
  for (const one of ['kubernetes: {}', 'kubernetes: { replicas: 1, monitoring: false }']) {
    expect(compiled(one, outbound).mainCf).toBe(alone.mainCf);
  }
  expect(alone.mainCf).toContain('\nslow-throttle_destination_rate_delay = 2s\n');
  expect(alone.mainCf).not.toContain('all pods');
});

it('is nothing to share where only recipients are limited', () => {
  const pace = '{ pace: { recipients: 50 } }';
  expect(compiled('kubernetes: { replicas: 9 }', pace).mainCf).toBe(compiled('', pace).mainCf);
});
