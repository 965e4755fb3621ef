import type { PostfixService } from '../model/postfix.ts';
import type { Command, Decider, Reply, Step } from './answer.ts';
import type { PolicyModel } from './policy-model.ts';
import type { AssumptionName, Question } from './question.ts';

/** One session while it is thought through. */
export interface Context {
  readonly model: PolicyModel;
  readonly service: PostfixService;
  readonly question: Question;
  readonly chain: Step[];
  readonly assumptions: Set<AssumptionName>;
}

/** How a restriction ends: the search goes on, the list permits, or the server says something. */
export type Outcome =
  | { readonly kind: 'next' }
  | { readonly kind: 'permit' }
  | { readonly kind: 'discard' }
  | { readonly kind: 'refuse'; readonly reply: Omit<Reply, 'command'> };

export const next: Outcome = { kind: 'next' };
export const permit: Outcome = { kind: 'permit' };

/** A refusal in words of Postfix. */
export const refuse = (code: number, enhanced: string | undefined, text: string): Outcome => ({
  kind: 'refuse',
  reply: { code, enhanced, text },
});

/** Whether an assumption holds, which the answer then names. */
export function assume({ question, assumptions }: Context, name: AssumptionName): boolean {
  assumptions.add(name);
  return question.assumed[name];
}

/** Writes a step down. */
export function note(
  { chain }: Context,
  command: Command,
  step: {
    readonly asked: string;
    readonly by: Decider;
    readonly found?: string | undefined;
    readonly because?: Decider | undefined;
    readonly outcome?: Step['outcome'];
  },
): void {
  const { asked, by, found = '', because, outcome = 'note' } = step;
  chain.push({ command, asked, by, found, because, outcome });
}
