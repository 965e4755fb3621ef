import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import type { LogLine, Session, SmtpService } from '../../session.ts';

/** What no client can provoke, but a mistake in the configuration, the image or the daemon does. */
const trouble: Readonly<Record<LogLine['container'], RegExp>> = {
  postfix:
    /\b(fatal|panic): |unused parameter|bad command startup|support for .* will be removed|warning: not owned by|warning: \S+ and \S+ differ|warning: do not list domain|Cannot assign requested address/,
  dovecot: /(Fatal|Panic|Error): /,
  opendkim: /\bmail\.(emerg|alert|crit|err)\b|configuration error/,
};

/**
 * What daemons call an error and is none. Dovecot 2.3 says the first when Postfix is stopped, or a client leaves, while a
 * login is under way, and any version, being process 1, the second when it inherits what a health check left behind.
 * OpenDKIM says the third when Postfix is killed before it has taken a signature, and the last when a connection comes while
 * it stops (libmilter's task manager is gone then). Dovecot calls it an error when a login is refused beyond a ceiling.
 */
const left =
  /auth client \d+ disconnected with \d+ pending requests|waitpid\(\) returned unknown PID|DKIM-Signature header add failed|mi_start_session\(\) failed|too many (?:wrong )?passwords [a-z ]+: refused/;

export const logsClean: Check = defineCheck({
  id: 'logs/clean',
  title: 'No daemon complains about its configuration or breaks down in the whole run',
  level: 'policy',
  clauses: [{ source: 'postfix(1)' }, { source: 'master(8)' }],
  promise: ['services'],
  requires: [],
  vantage: 'clients',
  controls: [],
  last: true,
  budgetMs: 30_000,
  accept: { read: [fact(true)], complaints: [fact(0)] },
  async run(session) {
    const told = await tellsOfThis(session);
    const lines = await session.logs.all();
    const complaints = lines.filter(
      ({ container, text }) => trouble[container].test(text) && !left.test(text),
    );
    for (const { container, text } of complaints.slice(0, 20)) session.note(`${container}: ${text}`);
    return {
      read: session.fact(told, 'the log tells of a connection that was made for this'),
      complaints: session.fact(complaints.length, complaints[0]?.text ?? 'lines'),
    };
  },
});

/** Whether a connection of this session shows in the log: one that is not read has no complaints either. */
async function tellsOfThis(session: Session): Promise<boolean> {
  const names: readonly SmtpService[] = ['smtp', 'submission', 'submissions'];
  const service = names.find((name) => session.spec.services.some((each) => each.name === name));
  const smtp = await session.smtp(service ?? session.blind('mail.yaml offers no SMTP service'));
  await smtp.quit();
  for (let tries = 0; tries < 15; tries += 1) {
    if ((await session.logs.mine()).some(({ container }) => container === 'postfix')) return true;
    await session.sleep(100);
  }
  return false;
}
