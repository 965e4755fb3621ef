import type { CompiledProfile } from '../../compile.ts';
import type { SpecDocument } from '../../parse/spec-document.ts';
import type { Answer, Fate, Reply, Step } from '../answer.ts';
import { keysOf, originOf, treeLine } from '../place.ts';
import type { PolicyModel } from '../policy-model.ts';
import { assumptionWords, type Question } from '../question.ts';
import { specPlace } from '../spec-place.ts';

/** What `mailc ask` prints: a question, its answer, and where both are decided. */
export interface AskReport {
  readonly version: 1;
  readonly profile: string;
  readonly platform: string;
  readonly question: Omit<Question, 'assumed'>;
  readonly verdict: Answer['verdict'];
  readonly replies: readonly Reply[];
  /** What holds besides what the files say, in words. */
  readonly provided: readonly string[];
  readonly message: Fate | undefined;
  readonly decided: ReportedStep;
  readonly chain: readonly ReportedStep[];
}

/** A step of the answer with its places. */
export interface ReportedStep extends Pick<Step, 'command' | 'asked' | 'found' | 'outcome'> {
  /** The row or item that was found, or else the restriction: `postfix/main.cf:12`. */
  readonly tree: string | undefined;
  /** The restriction, where the row is a place of its own. */
  readonly restriction: string | undefined;
  /** `mail.yaml:31 trusted[0]`, or the reason of mailc or the profile. */
  readonly because: string;
}

/** Puts an answer and its places together. */
export function askReport(
  { resolved, tree }: CompiledProfile,
  model: PolicyModel,
  document: SpecDocument,
  question: Question,
  answer: Answer,
): AskReport {
  const { assumed, ...asked } = question;
  const step = (each: Step): ReportedStep => {
    const by = treeLine(model, tree, each.by);
    const row = each.because && treeLine(model, tree, each.because);
    const decider = each.because ?? each.by;
    const place = specPlace(document, originOf(model, decider), keysOf(model, decider));
    const { command, asked: restriction, found, outcome } = each;
    return {
      command,
      asked: restriction,
      found,
      outcome,
      tree: written(row ?? by),
      restriction: row && written(by),
      because: place.line === undefined ? place.text : `${document.file}:${place.line} ${place.text}`,
    };
  };
  return {
    version: 1,
    profile: resolved.name,
    platform: resolved.platform,
    question: asked,
    verdict: answer.verdict,
    replies: answer.replies,
    provided: answer.assumptions.map((name) => assumptionWords[name][assumed[name] ? 0 : 1]),
    message: answer.message,
    decided: step(answer.decided),
    chain: answer.chain.map(step),
  };
}

const written = (place: ReturnType<typeof treeLine>): string | undefined =>
  place && `${place.file}:${place.line}`;
