import type { Owner } from './ownership.ts';
import { postfixVerdict } from './verdicts/postfix-verdict.ts';

/**
 * What decides a main.cf parameter that `postfix.parameters` therefore may not; undefined for a parameter that it may.
 */
export function ownerOfPostfixParameter(name: string): Owner | undefined {
  const verdict = postfixVerdict(name);
  return verdict?.kind === 'decided' ? verdict.owner : undefined;
}
