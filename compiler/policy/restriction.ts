import type { PostfixRestriction, PostfixRestrictionName } from '../model/postfix-value.ts';
import { accessKeys, classOf, halves, isQualified, whole } from './address.ts';
import type { Decider } from './answer.ts';
import { assume, type Context, next, type Outcome, permit, refuse } from './context.ts';
import { listing } from './listed.ts';
import { clientIn, lookUp, lookUpClient, type Match } from './match.ts';
import { codeOf } from './parameters.ts';
import type { IndexedTable } from './policy-model.ts';
import { names, ownersOf } from './senders.ts';

/** What a restriction says about a question (postconf(5), smtpd_recipient_restrictions and its like). */
export interface Finding {
  /** What an access table has to say (access(5)). */
  readonly answer?: string | readonly string[] | undefined;
  readonly outcome: Outcome;
  readonly found?: string | undefined;
  readonly because?: Decider | undefined;
}

type Ask = (context: Context, argument: PostfixRestriction['argument']) => Finding;

const when = (holds: boolean, outcome: Outcome, found?: string, because?: Decider): Finding => ({
  outcome: holds ? outcome : next,
  found,
  because,
});

const ask: Readonly<Record<PostfixRestrictionName, Ask>> = {
  check_client_access: (context, argument) =>
    inTable(argument, () => {
      const access = tableOf(context, argument);
      return access && lookUpClient(access, context.question);
    }),
  check_sender_access: (context, argument) =>
    inTable(argument, () => byAddress(context, argument, context.question.sender)),
  check_recipient_access: (context, argument) =>
    inTable(argument, () => byAddress(context, argument, context.question.recipient)),
  check_policy_service: (context) => room(context),
  permit_auth_destination: (context) => {
    const { found, ours } = destination(context);
    return when(ours, permit, found);
  },
  permit_mynetworks: (context) => {
    const network = clientIn(context.model, 'mynetworks', context.question);
    return when(network !== undefined, permit, network?.key ?? 'in none of the networks', network?.by);
  },
  permit_sasl_authenticated: ({ question: { login } }) =>
    when(login !== undefined, permit, login ?? 'no login'),
  reject: ({ model }) => ({ outcome: refuse(codeOf(model, 'reject_code', 554), '5.7.1', 'Access denied') }),
  reject_authenticated_sender_login_mismatch: (context) => {
    const { model, question } = context;
    const { login } = question;
    if (login === undefined) return { outcome: next, found: 'no login' };
    const sender = whole(model, question.sender);
    if (sender === '') return { outcome: next, found: 'the null sender' };
    const owners = ownersOf(model, sender);
    const refusal = refuse(553, '5.7.1', 'Sender address rejected: not owned by the login');
    return when(!names(owners, login), refusal, owners?.key ?? 'no row', owners?.by);
  },
  reject_non_fqdn_recipient: ({ model, question }) =>
    when(
      !isQualified(question.recipient),
      refuse(codeOf(model, 'non_fqdn_reject_code', 504), '5.5.2', 'need fully-qualified address'),
    ),
  reject_non_fqdn_sender: ({ model, question }) =>
    when(
      question.sender !== '' && !isQualified(question.sender),
      refuse(codeOf(model, 'non_fqdn_reject_code', 504), '5.5.2', 'need fully-qualified address'),
    ),
  reject_rbl_client: (context) =>
    when(
      assume(context, 'clientIsListed'),
      refuse(codeOf(context.model, 'maps_rbl_reject_code', 554), '5.7.1', 'Service unavailable; blocked'),
    ),
  reject_unauth_destination: (context) => {
    const { found, ours } = destination(context);
    const code = codeOf(context.model, 'relay_domains_reject_code', 554);
    return when(!ours, refuse(code, '5.7.1', 'Relay access denied'), found);
  },
  reject_unauth_pipelining: () => ({ outcome: next, found: 'the client waits for each answer' }),
  reject_unknown_sender_domain: (context) => {
    const { model, question } = context;
    if (question.sender === '') return { outcome: next, found: 'the null sender' };
    const { domain } = halves(whole(model, question.sender));
    if (classOf(model, domain) !== 'elsewhere' || domain.startsWith('['))
      return { outcome: next, found: 'no question for the DNS' };
    const code = codeOf(model, 'unknown_address_reject_code', 450);
    return when(!assume(context, 'senderResolves'), refuse(code, '4.1.8', 'Domain not found'));
  },
  reject_unlisted_recipient: (context) => listing(context, context.question.recipient),
  reject_unverified_recipient: (context) =>
    when(
      assume(context, 'recipientIsMissing'),
      refuse(
        codeOf(context.model, 'unverified_recipient_reject_code', 450),
        undefined,
        'undeliverable address',
      ),
    ),
  reject_unverified_sender: (context) => {
    if (context.question.sender === '') return { outcome: next, found: 'the null sender' };
    const code = codeOf(context.model, 'unverified_sender_reject_code', 450);
    return when(!assume(context, 'senderExists'), refuse(code, undefined, 'undeliverable address'));
  },
};

/** Asks one restriction. */
export function askRestriction(context: Context, { name, argument }: PostfixRestriction): Finding {
  return ask[name](context, argument);
}

/** A row that an access table has, or the answer that it has for everybody. */
function inTable(argument: PostfixRestriction['argument'], find: () => Match | undefined): Finding {
  if (argument?.kind === 'always') return { outcome: next, answer: argument.answer };
  const row = find();
  return { outcome: next, answer: row?.answer, found: row?.key ?? 'no row', because: row?.by };
}

function tableOf({ model }: Context, argument: PostfixRestriction['argument']): IndexedTable | undefined {
  return argument?.kind === 'table' ? model.tables.get(argument.table.name) : undefined;
}

function byAddress(
  context: Context,
  argument: PostfixRestriction['argument'],
  address: string,
): Match | undefined {
  const access = tableOf(context, argument);
  return access && lookUp(access, accessKeys(whole(context.model, address)));
}

/** Whether mail for the recipient's domain ends here (postconf(5), `permit_auth_destination`). */
function destination({ model, question }: Context): { readonly found: string; readonly ours: boolean } {
  const { domain } = halves(whole(model, question.recipient));
  const kind = classOf(model, domain);
  return {
    ours: kind !== 'elsewhere',
    found: `${domain} is ${kind === 'elsewhere' ? 'elsewhere' : `of ${kind}`}`,
  };
}

/** The policy service `mailbox-room` asks about the mailboxes that the recipient leads to; it knows them by address or domain. */
function room(context: Context): Finding {
  const { model, question } = context;
  const recipient = question.recipient.toLowerCase();
  const table = model.tables.get('mailbox-room');
  const row = table && lookUp(table, [recipient, `@${halves(recipient).domain}`]);
  if (row === undefined || row.answer === '-') return { outcome: next, found: 'no mailbox here' };
  const full = refuse(452, '4.2.2', 'The mailbox is full');
  return when(!assume(context, 'mailboxHasRoom'), full, row.key, row.by);
}
