import type { CheckResult } from '../../../conformance/engine/result.ts';
import type { CompiledProfile } from '../../compile.ts';
import { type PageTable, type Tone, textTable } from '../../page/page.ts';
import type { SpecDocument } from '../../parse/spec-document.ts';
import type { Step } from '../../policy/answer.ts';
import type { PolicyReport } from '../../policy/format/policy-report.ts';
import { sessionWords } from '../../policy/format/policy-text.ts';
import { keysOf, originOf } from '../../policy/place.ts';
import { type PolicyModel, policyModel } from '../../policy/policy-model.ts';
import { ordinary } from '../../policy/question.ts';
import { answer } from '../../policy/session.ts';
import { specPlace } from '../../policy/spec-place.ts';
import type { Statement } from '../../policy/statements/statement.ts';
import { itemId, toneOf } from './check-items.ts';

/**
 * The policy as a table, each statement with the checks of this run that prove it: those that ask what is foretold, and those
 * whose promise is the field of mail.yaml that decides, or that the restriction is tried for.
 */
export function policyTable(
  { statements }: PolicyReport,
  profile: CompiledProfile,
  document: SpecDocument,
  results: readonly CheckResult[],
): PageTable {
  const model = policyModel(profile.system);
  const asked = results.filter(({ outcome }) => outcome !== 'not-applicable' && outcome !== 'left-out');
  const rows = statements.map((each) => {
    const fields = fieldsOf(each, model);
    const proofs = asked.filter(({ check }) => {
      if (check.id === 'policy/answers') return true;
      const path = typeof check.promise === 'function' ? check.promise(profile.resolved) : check.promise;
      return fields.has(String(path[0]));
    });
    return [
      sessionWords(each),
      each.client,
      `${each.sender} → ${each.recipient}${each.from === undefined ? '' : `, From ${each.from}`}`,
      `${each.verdict}: ${each.answer}`,
      `${each.decided.join(', ')} (${because(each, model, document)})`,
      proofCell(proofs),
    ];
  });
  return textTable(
    'Every question of the policy is in one row',
    ['Session', 'Client', 'Mail', 'Answer', 'Decided by', 'Proved by'],
    rows,
  );
}

function proofCell(proofs: readonly CheckResult[]): {
  readonly text: string;
  readonly tone: Tone;
  readonly links: readonly { readonly id: string; readonly name: string }[];
} {
  const bad = proofs.filter(({ outcome }) => toneOf(outcome) === 'bad');
  const text =
    proofs.length === 0
      ? 'no check of this run'
      : `${proofs.length} checks, ${bad.length === 0 ? 'none failed' : `${bad.length} failed`}`;
  return {
    text,
    tone: bad.length > 0 ? 'bad' : '',
    links: [...bad, ...proofs.filter((each) => !bad.includes(each))].map(({ check }) => ({
      id: itemId(check.id),
      name: check.id,
    })),
  };
}

/** What decides the statement's witness. */
function decidedBy({ witness }: Statement, model: PolicyModel): Step | undefined {
  const service = model.listeners.get(witness.port);
  return service && answer(model, service, { ...witness, assumed: ordinary }).decided;
}

/** The fields of mail.yaml that the deciding place comes from. */
function fieldsOf(statement: Statement, model: PolicyModel): ReadonlySet<string> {
  const step = decidedBy(statement, model);
  const places = step ? [step.by, ...(step.because ? [step.because] : [])] : [];
  return new Set(
    places.flatMap((by) => {
      const origin = originOf(model, by);
      return origin?.kind === 'spec' && origin.path.length > 0 ? [String(origin.path[0])] : [];
    }),
  );
}

function because(statement: Statement, model: PolicyModel, document: SpecDocument): string {
  const step = decidedBy(statement, model);
  if (step === undefined) return '';
  const by = step.because ?? step.by;
  const { line, text } = specPlace(document, originOf(model, by), keysOf(model, by));
  return line === undefined ? text : `${document.file}:${line} ${text}`;
}
