import type { Origin } from '../../../schema/origin.ts';
import type { PostfixParameter } from '../../model/postfix.ts';
import type { PostfixParameterName, PostfixParameterValue } from '../../model/postfix-parameters.ts';

/** A parameter with a value of its own type, from a field of mail.yaml or a profile. */
export function parameter<Name extends PostfixParameterName>(
  name: Name,
  value: PostfixParameterValue<Name>,
  origin: Origin,
  why?: string,
): PostfixParameter {
  return { name, value, origin, why };
}

/** A parameter that mailc decides, with the reason. */
export function decided<Name extends PostfixParameterName>(
  name: Name,
  value: PostfixParameterValue<Name>,
  reason: string,
): PostfixParameter {
  return parameter(name, value, { kind: 'mailc', reason });
}
