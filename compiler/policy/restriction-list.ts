import type { PostfixRestrictionName } from '../model/postfix-value.ts';
import { accessAnswer } from './access-answer.ts';
import type { Command } from './answer.ts';
import { type Context, next, note, type Outcome } from './context.ts';
import { type ListedRestriction, restrictionsOf } from './parameters.ts';
import { askRestriction } from './restriction.ts';

/**
 * Asks the restrictions of a list in their order until one decides (SMTPD_ACCESS_README): a permit ends this list only, a
 * refusal ends everything.
 */
export function askList(context: Context, command: Command, parameter: string): Outcome {
  return askAll(context, command, restrictionsOf(context.model, parameter, context.service) ?? []);
}

function askAll(context: Context, command: Command, list: readonly ListedRestriction[]): Outcome {
  for (const each of list) {
    const outcome = askOne(context, command, each);
    if (outcome.kind !== 'next') return outcome;
  }
  return next;
}

function askOne(context: Context, command: Command, { restriction, by }: ListedRestriction): Outcome {
  const { found, because, answer: row, outcome } = askRestriction(context, restriction);
  const asked = writtenAs(restriction);
  if (row === undefined) {
    note(context, command, { asked, by, found, because, outcome: outcome.kind });
    return outcome;
  }
  const answer = accessAnswer(context, row);
  if (answer.kind === 'outcome') {
    note(context, command, { asked, by, found, because, outcome: answer.outcome.kind });
    return answer.outcome;
  }
  note(context, command, { asked, by, found, because, outcome: 'next' });
  return askNames(context, command, answer.names, because ?? by);
}

/** Restrictions and classes of restrictions that a row names (RESTRICTION_CLASS_README). */
function askNames(
  context: Context,
  command: Command,
  names: readonly string[],
  by: ListedRestriction['by'],
): Outcome {
  for (const name of names) {
    const ofClass = restrictionsOf(context.model, name, context.service);
    const list = ofClass ?? [{ restriction: { name: name as PostfixRestrictionName, why: '' }, by }];
    const outcome = askAll(context, command, list);
    if (outcome.kind !== 'next') return outcome;
  }
  return next;
}

function writtenAs({ name, argument }: ListedRestriction['restriction']): string {
  switch (argument?.kind) {
    case 'table':
      return `${name} ${argument.table.type}:${argument.table.name}`;
    case 'always':
      return `${name} static:{${argument.answer}}`;
    case 'policy':
      return `${name} ${argument.service}`;
    case 'text':
      return `${name} ${argument.text}`;
    default:
      return name;
  }
}
