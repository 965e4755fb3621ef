import type { CheckResult } from '../../../conformance/engine/result.ts';
import { clauseText } from '../../../conformance/report/clause.ts';
import { escaped } from '../../../conformance/report/escape.ts';
import type { FinishedRun } from '../../../conformance/report/finished-run.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import type { PageItem, Tone } from '../../page/page.ts';

/** The most characters of a dialogue: of a check that is red, and of another one. A page stays below 2 MB. */
const longest = { bad: 60_000, other: 4_000 };

/** Failed or blind is bad; what was not asked, or deviates as listed, is odd. */
export function toneOf(outcome: string): Tone {
  if (outcome === 'fail' || outcome === 'error') return 'bad';
  return outcome === 'pass' ? 'good' : 'odd';
}

/** The id of a check on a page. */
export const itemId = (id: string): string => `check-${id.replaceAll('/', '-')}`;

const order: readonly Tone[] = ['bad', 'good', 'odd'];

/** Every check of a run, the bad first, each with its promise, what it saw, its dialogue and what the daemons logged. */
export function checkItems({ results, request }: FinishedRun): readonly PageItem[] {
  const items = results.map((result) => checkItem(result, request));
  return [...items].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
}

function checkItem(
  { check, outcome, ms, labels, reason, notes, transcript, logs }: CheckResult,
  { resolved, placeOf }: FinishedRun['request'],
): PageItem {
  const tone = toneOf(outcome);
  const path = typeof check.promise === 'function' ? check.promise(resolved) : check.promise;
  const place = placeOf(path);
  const lines = transcript.map(
    ({ at, connection, mark, text }) =>
      `${String(at).padStart(6)} ms  ${connection} ${mark} ${escaped(text)}`,
  );
  const dialogue = cut(lines.join('\n'), tone === 'bad' ? longest.bad : longest.other);
  const log = logs.map(({ container, text }) => `${container}: ${escaped(text)}`).join('\n');
  return {
    id: itemId(check.id),
    tone,
    open: false,
    tag: outcome,
    title: `${check.id}: ${check.title}`,
    facts: [
      { name: 'level', text: `${check.level}; ${check.clauses.map(clauseText).join('; ')}` },
      {
        name: 'promised by',
        text: `${formatPath(path)}${place === undefined ? '' : ` (${place.file}:${place.line})`}`,
      },
      ...(reason === '' ? [] : [{ name: 'because', text: reason }]),
      ...labels.map((label) => ({
        name: label.label,
        text: `${label.seen.map(seenWords).join('; ')}; expected: ${label.expected.join(' or ')}`,
      })),
      ...notes.map((note) => ({ name: 'note', text: escaped(note) })),
      { name: 'took', text: `${ms} ms` },
    ],
    blocks: [
      ...(dialogue === '' ? [] : [{ title: 'Dialogue', text: dialogue, open: tone === 'bad' }]),
      ...(log === '' ? [] : [{ title: 'What the daemons logged', text: log, open: tone === 'bad' }]),
    ],
  };
}

const seenWords = ({ about, what, accepted }: CheckResult['labels'][number]['seen'][number]): string =>
  `${accepted ? '✓' : '✗'} ${about === undefined ? '' : `${about}: `}${what}`;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most)}\n… ${text.length - most} more characters`;
