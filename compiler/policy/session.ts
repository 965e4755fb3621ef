import type { PostfixService } from '../model/postfix.ts';
import type { Answer, Command, Reply, Step } from './answer.ts';
import { type Context, note } from './context.ts';
import { fateOf } from './fate.ts';
import { listing } from './listed.ts';
import { find, isYes, textOf } from './parameters.ts';
import type { PolicyModel } from './policy-model.ts';
import type { AssumptionName, Question } from './question.ts';
import { askList } from './restriction-list.ts';
import { judge } from './signing.ts';

type Stage = (context: Context) => readonly Reply[];

/**
 * Answers a question: what the server says to each command of a session that hands the message in, and what becomes of the
 * message. The session ends at the first refusal. Fields of the question are read only where the configuration asks for
 * them.
 *
 * @param service - the listener of `model` that has the question's port
 */
export function answer(model: PolicyModel, service: PostfixService, question: Question): Answer {
  const assumptions = new Set<AssumptionName>();
  const context: Context = { model, service, question, chain: [], assumptions };
  const replies: Reply[] = [];
  for (const stage of [connect, login, mail, recipient, data, endOfData]) {
    replies.push(...stage(context));
    const last = replies.at(-1);
    if (last && (last.code === undefined || last.code >= 400)) return done(context, replies, false);
  }
  return done(context, replies, true);
}

function done(context: Context, replies: readonly Reply[], taken: boolean): Answer {
  const { chain, assumptions } = context;
  const withdrawn = chain.some(({ outcome }) => outcome === 'discard');
  const message = taken && !withdrawn ? fateOf(context) : undefined;
  return {
    replies,
    verdict: taken ? 'taken' : 'refused',
    chain,
    decided: deciding(chain, taken),
    assumptions: [...assumptions],
    message,
  };
}

/** A refusal decides. Otherwise the first permit at RCPT, or else the row that has the recipient. */
function deciding(chain: readonly Step[], taken: boolean): Step {
  const atRcpt = chain.filter(({ command }) => command === 'RCPT');
  const step = taken
    ? (atRcpt.find(({ outcome }) => outcome === 'permit') ??
      atRcpt.find(({ asked }) => asked === 'reject_unlisted_recipient') ??
      atRcpt.at(-1))
    : chain.findLast(({ outcome }) => outcome === 'refuse');
  return step ?? nothing;
}

const nothing: Step = {
  command: 'RCPT',
  asked: 'no restriction',
  by: { kind: 'default', parameter: 'smtpd_relay_restrictions' },
  found: '',
  because: undefined,
  outcome: 'next',
};
function said(command: Command, code: number, enhanced: string | undefined, text: string): Reply {
  return { command, code, enhanced, text };
}

/** The greeting, and STARTTLS where the client encrypts. */
const connect: Stage = (context) => {
  const { model, service, question } = context;
  const wrapper = isYes(model, 'smtpd_tls_wrappermode', false, service);
  const byWrapper = find(model, 'smtpd_tls_wrappermode', service)?.by;
  if (wrapper && !question.tls && byWrapper) {
    note(context, 'connect', { asked: 'smtpd_tls_wrappermode', by: byWrapper, outcome: 'refuse' });
    return [{ command: 'connect', code: undefined, enhanced: undefined, text: 'no greeting without TLS' }];
  }
  const greeting = said('connect', 220, undefined, 'the greeting');
  if (wrapper || !question.tls) return [greeting];
  const level = textOf(model, 'smtpd_tls_security_level', 'none', service);
  const by = find(model, 'smtpd_tls_security_level', service)?.by ?? noTls;
  if (level !== 'none') return [greeting, said('STARTTLS', 220, '2.0.0', 'Ready to start TLS')];
  note(context, 'STARTTLS', { asked: `smtpd_tls_security_level ${level}`, by, outcome: 'refuse' });
  return [greeting, said('STARTTLS', 502, '5.5.1', 'command not implemented')];
};

const noTls = { kind: 'default', parameter: 'smtpd_tls_security_level' } as const;

/** AUTH, where the client logs in. */
const login: Stage = (context) => {
  const { model, service, question } = context;
  const missing = withoutTls(context, 'AUTH');
  if (question.login === undefined) return [];
  if (missing) return [missing];
  const by = find(model, 'smtpd_sasl_auth_enable', service)?.by ?? noLogins;
  if (!isYes(model, 'smtpd_sasl_auth_enable', false, service)) {
    note(context, 'AUTH', { asked: 'smtpd_sasl_auth_enable', by, found: 'no', outcome: 'refuse' });
    return [said('AUTH', 503, '5.5.1', 'Error: authentication not enabled')];
  }
  if (!question.tls && isYes(model, 'smtpd_tls_auth_only', false, service)) {
    const only = find(model, 'smtpd_tls_auth_only', service)?.by ?? noLogins;
    note(context, 'AUTH', { asked: 'smtpd_tls_auth_only', by: only, found: 'yes', outcome: 'refuse' });
    return [said('AUTH', 538, '5.7.11', 'Encryption required')];
  }
  const row = model.logins.get(question.login);
  if (row === undefined) {
    note(context, 'AUTH', { asked: 'the logins', by, found: 'no such login', outcome: 'refuse' });
    return [said('AUTH', 535, '5.7.8', 'Error: authentication failed')];
  }
  note(context, 'AUTH', { asked: 'the logins', by, found: question.login, because: { kind: 'login', row } });
  return [said('AUTH', 235, '2.7.0', 'Authentication successful')];
};

const noLogins = { kind: 'default', parameter: 'smtpd_sasl_auth_enable' } as const;

/** RFC 3207 section 4: what a server that demands TLS says to everything but EHLO, NOOP, STARTTLS and QUIT. */
function withoutTls(context: Context, command: Command): Reply | undefined {
  const { model, service, question } = context;
  const level = textOf(model, 'smtpd_tls_security_level', 'none', service);
  const by = find(model, 'smtpd_tls_security_level', service)?.by;
  if (level !== 'encrypt' || question.tls || !by) return undefined;
  if (command === 'AUTH' && question.login === undefined) return undefined;
  note(context, command, { asked: `smtpd_tls_security_level ${level}`, by, outcome: 'refuse' });
  return said(command, 530, '5.7.0', 'Must issue a STARTTLS command first');
}

const early = ['smtpd_client_restrictions', 'smtpd_helo_restrictions', 'smtpd_sender_restrictions'];

const mail: Stage = (context) => {
  const missing = withoutTls(context, 'MAIL');
  if (missing) return [missing];
  return ended(context, 'MAIL', isDelayed(context) ? [] : early, said('MAIL', 250, '2.1.0', 'Ok'));
};

const recipient: Stage = (context) => {
  const { question } = context;
  const taken = said('RCPT', 250, '2.1.5', 'Ok');
  if (question.recipient.toLowerCase() === 'postmaster') {
    note(context, 'RCPT', {
      asked: 'the recipient <postmaster>',
      by: postmaster,
      found: 'passes every restriction',
    });
    return [taken];
  }
  const late = ['smtpd_relay_restrictions', 'smtpd_recipient_restrictions'];
  const [reply = taken] = ended(context, 'RCPT', [...(isDelayed(context) ? early : []), ...late], taken);
  return reply === taken ? [unlisted(context) ?? taken] : [reply];
};

/** RFC 5321 section 4.5.1; Postfix accepts it whatever the restrictions say. */
const postmaster = { kind: 'default', parameter: 'smtpd_recipient_restrictions' } as const;

/** The check that Postfix adds at the end of the restrictions (postconf(5), `smtpd_reject_unlisted_recipient`). */
function unlisted(context: Context): Reply | undefined {
  const { model, service, chain, question } = context;
  const asked = 'reject_unlisted_recipient';
  if (chain.some((step) => step.asked === asked)) return undefined;
  if (!isYes(model, 'smtpd_reject_unlisted_recipient', true, service)) return undefined;
  const { outcome, found, because } = listing(context, question.recipient);
  const by = { kind: 'default', parameter: 'smtpd_reject_unlisted_recipient' } as const;
  note(context, 'RCPT', { asked, by, found, because, outcome: outcome.kind });
  return outcome.kind === 'refuse' ? { command: 'RCPT', ...outcome.reply } : undefined;
}

const data: Stage = (context) =>
  ended(context, 'DATA', ['smtpd_data_restrictions'], said('DATA', 354, undefined, 'End data with a dot'));

const endOfData: Stage = (context) => {
  const taken = said('end of data', 250, '2.0.0', 'Ok: queued');
  const [reply = taken] = ended(context, 'end of data', ['smtpd_end_of_data_restrictions'], taken);
  if (reply !== taken) return [reply];
  const judged = judge(context);
  if (judged?.kind !== 'refused') return [taken];
  return [said('end of data', 550, '5.7.1', judged.why)];
};

function ended(context: Context, command: Command, lists: readonly string[], taken: Reply): readonly Reply[] {
  for (const list of lists) {
    const outcome = askList(context, command, list);
    if (outcome.kind === 'refuse') return [{ command, ...outcome.reply }];
    if (outcome.kind === 'discard') return [taken];
  }
  return [taken];
}

const isDelayed = ({ model, service }: Context): boolean => isYes(model, 'smtpd_delay_reject', true, service);
