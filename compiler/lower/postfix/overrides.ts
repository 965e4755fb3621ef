import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter, PostfixSection } from '../../model/postfix.ts';
import type { PostfixValue } from '../../model/postfix-value.ts';
import { integer, no, text, yes } from './values.ts';

/** `postfix.parameters` of mail.yaml. Text is literal: a `$` in it stands for itself. */
export function overrides({ overrides: { postfix }, originOf }: ResolvedSpec): PostfixSection | undefined {
  const parameters = Object.entries(postfix).map(
    ([name, { value, reason }]): PostfixParameter => ({
      name,
      value: overrideValue(value),
      origin: originOf(['postfix', 'parameters', name]),
      why: reason,
    }),
  );
  return parameters.length === 0 ? undefined : { title: 'Parameters of your own', parameters };
}

function overrideValue(value: string | number | boolean): PostfixValue {
  if (typeof value === 'boolean') return value ? yes : no;
  return typeof value === 'number' ? integer(value) : text(value.trim());
}
