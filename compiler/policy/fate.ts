import { halves, whole } from './address.ts';
import { expand } from './aliases.ts';
import type { Fate } from './answer.ts';
import type { Context } from './context.ts';
import { clientIn } from './match.ts';
import { itemsOf } from './parameters.ts';
import type { PolicyModel } from './policy-model.ts';
import { route } from './route.ts';
import { judge } from './signing.ts';

/** What becomes of a message that was taken: cleanup(8) rewrites and expands its addresses, trivial-rewrite(8) routes them. */
export function fateOf(context: Context): Fate {
  const { model, question } = context;
  const verdict = judge(context);
  const sender = masqueraded(model, whole(model, question.sender));
  return {
    sender,
    signature:
      verdict === undefined || verdict.kind === 'refused'
        ? { kind: 'unsigned', why: 'the signer is not asked' }
        : verdict,
    deliveries: expand(model, whole(model, question.recipient)).map((address) =>
      route(model, address, sender),
    ),
    limited: clientIn(model, 'smtpd_client_event_limit_exceptions', question) === undefined,
  };
}

/** ADDRESS_REWRITING_README, address masquerading: the first domain of the list that fits takes hosts below it away. */
export function masqueraded(model: PolicyModel, sender: string): string {
  if (!itemTexts(model, 'masquerade_classes').includes('envelope_sender')) return sender;
  const { local, domain } = halves(sender);
  if (itemTexts(model, 'masquerade_exceptions').includes(local)) return sender;
  for (const hidden of itemTexts(model, 'masquerade_domains')) {
    if (domain === hidden) return sender;
    if (domain.endsWith(`.${hidden}`)) return `${local}@${hidden}`;
  }
  return sender;
}

const itemTexts = (model: PolicyModel, name: string): readonly string[] =>
  itemsOf(model, name).flatMap(({ item }) => (item.kind === 'text' ? [item.text.toLowerCase()] : []));
