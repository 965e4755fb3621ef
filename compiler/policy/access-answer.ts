import { type Context, next, type Outcome, permit, refuse } from './context.ts';
import { codeOf } from './parameters.ts';

/** What the answer of an access table says: an end of its own, or restrictions to go on with (access(5)). */
export type AccessAnswer =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'restrictions'; readonly names: readonly string[] };

/** Reads the answer of an access table. */
export function accessAnswer({ model }: Context, answer: string | readonly string[]): AccessAnswer {
  if (typeof answer !== 'string') return { kind: 'restrictions', names: answer };
  const outcome = outcomeOf(answer, codeOf(model, 'access_map_reject_code', 554));
  return outcome
    ? { kind: 'outcome', outcome }
    : { kind: 'restrictions', names: answer.split(/[\s,]+/).filter((name) => name !== '') };
}

function outcomeOf(answer: string, rejectCode: number): Outcome | undefined {
  const reply = /^([45]\d\d)(?: ([245]\.\d{1,3}\.\d{1,3}))?(?: (.*))?$/.exec(answer);
  if (reply) return refuse(Number(reply[1]), reply[2] ?? '5.7.1', reply[3] ?? 'Access denied');
  const [word = '', ...rest] = answer.split(' ');
  switch (word.toUpperCase()) {
    case 'OK':
      return permit;
    case 'DUNNO':
      return next;
    case 'DISCARD':
      return { kind: 'discard' };
    case 'REJECT':
      return refuse(rejectCode, '5.7.1', rest.join(' ') || 'Access denied');
    default:
      return undefined;
  }
}
