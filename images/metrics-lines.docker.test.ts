import { beforeAll, describe, expect, it } from 'vitest';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { imageTag } from './plan.ts';
import { platforms } from './platforms.ts';

const line = (process: string, message: string): string =>
  `Nov  1 13:40:01 mail postfix/${process}[12]: ${message}`;
const delivery = (status: string, to = 'b@example.org'): string =>
  `4dCxyz1Zz: to=<${to}>, orig_to=<c@example.org>, relay=mx.example[192.0.2.1]:25, conn_use=2, delay=0.5, delays=0.1/0.1/0.1/0.2, dsn=4.0.0, status=${status}`;
const sent = 'sent (250 2.0.0 Ok)';

/** What is counted for which line, beside the line itself; messages have the form that Postfix's sources give them. */
const counted: readonly (readonly [metric: string, line: string])[] = [
  ['postfix_fatal_total', line('master', 'fatal: bind 0.0.0.0 port 25: Address in use')],
  ['postfix_fatal_total', line('smtpd', 'panic: myfree: corrupt or unallocated memory block')],
  [
    'postfix_milter_failures_total',
    line(
      'smtpd',
      'warning: connect to Milter service unix:/run/mailc/opendkim/milter.sock: No such file or directory',
    ),
  ],
  [
    'postfix_milter_failures_total',
    line('cleanup', "warning: milter unix:/x: can't read SMFIC_BODYEOB reply packet header: Success"),
  ],
  ['postfix_smtpd_connects_total', line('submission/smtpd', 'connect from unknown[10.1.2.3]')],
  [
    'postfix_accepted_total',
    line('submissions/smtpd', '4dCxyz1Zz: client=unknown[10.1.2.3], sasl_method=PLAIN'),
  ],
  [
    'postfix_rejected_total',
    line(
      'smtpd',
      'NOQUEUE: reject: RCPT from unknown[10.1.2.3]: 554 5.7.1 <b@example.org>: Relay access denied; from=<a>',
    ),
  ],
  [
    'postfix_rejected_total',
    line(
      'cleanup',
      '4dCxyz1Zz: milter-reject: END-OF-MESSAGE from unknown[10.1.2.3]: 5.7.1 Refused; from=<a>',
    ),
  ],
  [
    'postfix_rejected_temporarily_total',
    line('smtpd', 'NOQUEUE: milter-reject: CONNECT from unknown[10.1.2.3]: 451 4.7.1 Service unavailable'),
  ],
  [
    'postfix_rejected_temporarily_total',
    line(
      'cleanup',
      '4dCxyz1Zz: milter-reject: END-OF-MESSAGE from unknown[10.1.2.3]: 4.7.1 Service unavailable',
    ),
  ],
  [
    'postfix_storage_rejected_total',
    line(
      'smtpd',
      'NOQUEUE: reject: MAIL from unknown[10.1.2.3]: 452 4.3.1 Insufficient system storage; from=<a>',
    ),
  ],
  [
    'postfix_smtpd_login_failures_total',
    line(
      'submission/smtpd',
      'warning: unknown[10.1.2.3]: SASL PLAIN authentication failed: , sasl_username=a',
    ),
  ],
  ['postfix_smtpd_tls_failures_total', line('smtpd', 'SSL_accept error from unknown[10.1.2.3]: -1')],
  ['postfix_removed_total', line('qmgr', '4dCxyz1Zz: removed')],
  [
    'postfix_expired_total',
    line('qmgr', '4dCxyz1Zz: from=<a@example.com>, status=expired, returned to sender'),
  ],
  [
    'postfix_smtp_connect_failures_total',
    line('smtp', 'connect to mx.example[192.0.2.1]:25: Connection refused'),
  ],
  [
    'postfix_smtp_tls_connections_total{trust="Trusted"}',
    line(
      'yahoo-throttle/smtp',
      'Trusted TLS connection established to mx.example[192.0.2.1]:25: TLSv1.3 with cipher x',
    ),
  ],
  [
    'postfix_smtp_login_failures_total',
    line('smtp', '4dCxyz1Zz: SASL authentication failed; server mx.example[192.0.2.1] said: 535 5.7.8 No'),
  ],
  ['postfix_delivered_total', line('lmtp', delivery(sent))],
  ['postfix_delivery_delay_seconds_count', line('smtp', delivery(sent))],
  ['postfix_handed_over_total', line('drain/smtp', delivery(sent))],
  ['postfix_bounced_total', line('error', delivery('bounced (User unknown)'))],
  ['postfix_deferred_total', line('microsoft-throttle/smtp', delivery('deferred (lost connection)'))],
  ['postfix_smtp_tls_failures_total', line('smtp', delivery('deferred (Server certificate not trusted)'))],
  [
    'postfix_smtp_tls_failures_total',
    line('smtp', delivery('deferred (TLS is required, but was not offered by host mx.example)')),
  ],
  [
    'postfix_smtp_tls_failures_total',
    line('smtp', delivery('bounced (Cannot start TLS: handshake failure)')),
  ],
  [
    'postfix_smtp_login_failures_total',
    line('smtp', delivery('deferred (SASL [CACHED] authentication failed; server x said: 535 No)')),
  ],
];

/** Lines that look like something else: what a stranger may say, and the pod's own probes. */
const uncounted: readonly (readonly [metric: string, line: string])[] = [
  ['postfix_smtpd_connects_total', line('smtpd', 'connect from localhost[127.0.0.1]')],
  ['postfix_smtpd_connects_total', line('smtpd', 'connect from localhost[::1]')],
  ['postfix_fatal_total', line('smtpd', 'warning: unknown[10.1.2.3] sent fatal: x')],
  [
    'postfix_bounced_total',
    line('smtp', delivery('deferred (host said: 450 dsn=5.0.0, status=bounced (x))')),
  ],
  [
    'postfix_smtp_tls_failures_total',
    line('smtp', delivery('deferred (host said: 450 Cannot start TLS: x)')),
  ],
  ['postfix_removed_total', line('qmgr', '4dCxyz1Zz: from=<"4dCxyz1Zz: removed"@example.com>, size=1')],
  ['postfix_accepted_total', line('cleanup', '4dCxyz1Zz: client=x')],
];

async function count(image: string, lines: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const script =
    'cat >/tmp/lines; mtail -one_shot -one_shot_format prometheus -emit_prog_label=false -progs /usr/lib/mailc/postfix.mtail -logs /tmp/lines 2>/dev/null';
  const options = ['--rm', '--interactive', '--network', 'none', '--tmpfs', '/tmp', '--entrypoint', 'sh'];
  const { stdout } = await docker(
    ['run', ...options, image, '-c', script],
    undefined,
    `${lines.join('\n')}\n`,
  );
  const values = stdout.split('\n').filter((each) => /^postfix_/.test(each));
  return new Map(values.map((each) => [each.replace(/ \S+$/, ''), Number(each.replace(/.* /, ''))]));
}

describe.each(platforms)("the exporter's program on %s", (platform) => {
  const image = imageTag('metrics', packageRoot().version, platform);

  beforeAll(async () => {
    await buildImages({ platforms: [platform], report: () => undefined });
  }, 300_000);

  it('counts each line once, where it belongs', async () => {
    const values = await count(
      image,
      counted.map(([, text]) => text),
    );
    const expected = new Map<string, number>();
    for (const [metric] of counted) expected.set(metric, (expected.get(metric) ?? 0) + 1);
    // These are counted for lines of the list that stand there for something else.
    expected.set('postfix_delivered_total', 2);
    expected.set('postfix_delivery_delay_seconds_count', 2);
    expected.set('postfix_bounced_total', 2);
    expected.set('postfix_deferred_total', 4);
    expected.set('postfix_rejected_temporarily_total', 3);
    for (const [metric, times] of expected) expect(values.get(metric), metric).toBe(times);
    expect(values.get('postfix_log_lines_total')).toBe(counted.length);
  }, 30_000);

  it('counts nothing for what a stranger says', async () => {
    const values = await count(
      image,
      uncounted.map(([, text]) => text),
    );
    for (const [metric, text] of uncounted) expect(values.get(metric), text).toBe(0);
    expect(values.get('postfix_log_lines_total')).toBe(uncounted.length);
    const sample = await count(image, ['sample up 1', line('smtpd', 'x sample smtp 1')]);
    expect([sample.get('postfix_up'), sample.get('postfix_smtp_up')]).toEqual([1, undefined]);
  }, 30_000);
});
