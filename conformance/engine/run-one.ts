import { Blind } from '../blind.ts';
import type { Check } from '../check.ts';
import type { Control } from '../control.ts';
import { vantageOf } from '../entry.ts';
import { gradeForeign, widened } from '../judge/grade-foreign.ts';
import { escaped } from '../report/escape.ts';
import { NotWithThisAim } from '../target/not-with-this-aim.ts';
import type { Family, Vantage } from '../vantage.ts';
import { wayOut } from '../way-out.ts';
import { familyOf } from './applicability.ts';
import type { Arena } from './arena.ts';
import { withDeadline } from './deadline.ts';
import { acceptedBy, grade } from './grade.ts';
import { heldTo } from './held-to.ts';
import { joined } from './logs.ts';
import type { CheckResult } from './result.ts';
import { openSession } from './session.ts';
import { withoutPasswords, withoutSecrets } from './without-secrets.ts';

/** Runs one check and grades what it saw. Never throws: whatever breaks is its outcome `error`. */
export async function runCheck(arena: Arena, check: Check): Promise<CheckResult> {
  const { spec } = arena;
  const family = familyOf(check, spec);
  const owner = {
    id: check.id,
    vantage: vantageOf(check.vantage, spec, family),
    family,
    logsIn: check.vantage === 'outgoing' && wayOut(spec, family) === 'login',
    disturbs: check.disturbs ?? false,
  };
  const open = openSession(arena, owner);
  const began = performance.now();
  const rest = { check, notes: open.notes, transcript: open.transcript, logs: [] };
  const ms = (): number => Math.round(performance.now() - began);
  const passwords = arena.known.map(({ password }) => password);
  const clean = (result: CheckResult): CheckResult => withoutSecrets(result, passwords);
  try {
    const seen = await withDeadline(
      check.run(heldTo(open.session, check.id)),
      check.budgetMs + arena.offer.waitsMs,
    );
    const { judge } = arena.offer;
    const graded =
      judge.kind === 'standards'
        ? gradeForeign(check, spec, seen, judge.file)
        : grade(acceptedBy(check, spec), seen, check.deviations ?? [], spec.platform);
    const logs = graded.outcome === 'fail' ? joined(await arena.logs.lines(), open.marks()) : [];
    return clean({ ...rest, ...graded, logs, ms: ms() });
  } catch (error) {
    const outcome = error instanceof NotWithThisAim ? 'left-out' : 'error';
    return clean({ ...rest, outcome, labels: [], reason: reasonOf(error), ms: ms() });
  } finally {
    open.close();
  }
}

/** Runs a control from a vantage; why it does not hold, or undefined when it does. */
export async function runControl(
  arena: Arena,
  control: Control,
  vantage: Vantage,
  family: Family,
): Promise<string | undefined> {
  const clean = withoutPasswords(arena.known.map(({ password }) => password));
  const open = openSession(arena, { id: `control/${control.id}`, vantage, family, disturbs: false });
  try {
    const seen = await withDeadline(
      control.run(heldTo(open.session, `control/${control.id}`)),
      control.budgetMs + arena.offer.waitsMs,
    );
    const accept = arena.offer.judge.kind === 'standards' ? widened(control.accept) : control.accept;
    const { labels } = grade(accept, seen, [], arena.spec.platform);
    const wrong = labels.find(({ accepted }) => !accepted);
    if (wrong === undefined) return undefined;
    const [first] = wrong.seen.filter(({ accepted }) => !accepted);
    return clean(
      `${first?.about ?? wrong.label}: ${first?.what ?? ''} instead of ${wrong.expected.join(' or ')}`,
    );
  } catch (error) {
    return clean(reasonOf(error));
  } finally {
    open.close();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Blind || error instanceof NotWithThisAim) return escaped(error.message);
  if (error instanceof Error) return escaped(`${error.name}: ${error.message}`);
  return escaped(String(error));
}
