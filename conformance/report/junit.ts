import { firstWrong } from './first-wrong.ts';
import type { JsonReport, JsonResult } from './json.ts';

/** The JUnit report, made from the JSON one: `<failure>` for what failed, `<error>` for what could not see. */
export function junitReport(report: JsonReport): string {
  const { results } = report;
  const areas = [...new Set(results.map(areaOf))];
  const suites = areas.map((area) =>
    suite(
      area,
      results.filter((each) => areaOf(each) === area),
    ),
  );
  const totals = attributes({
    name: `mailc conform ${report.profile} ${report.platform}`,
    ...counts(results),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`;
}

function suite(area: string, results: readonly JsonResult[]): string {
  return `  <testsuite${attributes({ name: area, ...counts(results) })}>\n${results.map(testcase).join('')}  </testsuite>\n`;
}

function counts(results: readonly JsonResult[]): Readonly<Record<string, string>> {
  const number = (outcome: string): string =>
    String(results.filter((each) => each.outcome === outcome).length);
  const ms = results.reduce((sum, each) => sum + each.ms, 0);
  return {
    tests: String(results.length),
    failures: number('fail'),
    errors: number('error'),
    skipped: String(results.filter(({ outcome }) => isSkipped(outcome)).length),
    time: (ms / 1000).toFixed(3),
  };
}

function isSkipped(outcome: string): boolean {
  return outcome === 'not-applicable' || outcome === 'left-out';
}

function testcase(result: JsonResult): string {
  const place = result.promise.place;
  const where = place === null ? {} : { file: place.file, line: String(place.line) };
  const head = attributes({
    name: result.id,
    classname: areaOf(result),
    time: (result.ms / 1000).toFixed(3),
    ...where,
  });
  const body = outcome(result);
  return body === '' ? `    <testcase${head}/>\n` : `    <testcase${head}>\n${body}    </testcase>\n`;
}

function outcome(result: JsonResult): string {
  const details = text(detailLines(result).join('\n'));
  switch (result.outcome) {
    case 'fail':
      return `      <failure${attributes({ message: firstWrong(result.observations) ?? result.reason, type: result.level })}>${details}</failure>\n`;
    case 'error':
      return `      <error${attributes({ message: result.reason, type: 'blind' })}>${details}</error>\n`;
    case 'not-applicable':
    case 'left-out':
      return `      <skipped${attributes({ message: result.reason })}/>\n`;
    case 'differs':
      return `      <system-out>${details}</system-out>\n`;
    case 'deviation':
      return `      <system-out>${text(`deviation: ${result.reason}`)}</system-out>\n`;
    default:
      return '';
  }
}

/** What a person needs to see of a check that is red: what was promised where, expected, seen, said. */
export function detailLines(result: JsonResult): readonly string[] {
  const { promise, observations } = result;
  const place =
    promise.place === null
      ? 'a default'
      : `${promise.place.file}:${promise.place.line}:${promise.place.column}`;
  const seen = observations.flatMap(({ label, expected, seen: all }) =>
    all.map(({ about, what, accepted, basis }) => {
      const subject = about === undefined ? label : `${label} (${about})`;
      if (accepted) return `  ${subject}: ${what}`;
      const mark = basis === 'mailc' ? '~' : '!';
      return `${mark} ${subject}: ${what}, expected ${expected.join(' or ')}`;
    }),
  );
  return [
    result.title,
    `promised by ${promise.path.join('.')} (${place}); ${result.level}; ${result.clauses.join('; ')}`,
    ...(result.reason === '' ? [] : [result.reason]),
    ...seen,
    ...result.notes.map((note) => `note: ${note}`),
    ...(result.transcript.length > 0 ? ['', 'transcript:', ...result.transcript] : []),
    ...(result.logs.length > 0 ? ['', 'logs:', ...result.logs] : []),
  ];
}

function areaOf({ id }: JsonResult): string {
  return id.split('/')[0] ?? id;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${text(value).replaceAll('"', '&quot;').replace(/\s/g, ' ')}"`)
    .join('');
}

/** Text for XML 1.0: markup escaped, and what XML cannot hold replaced, lone surrogates and U+FFFE included. */
function text(value: string): string {
  return value
    .replace(illegal, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML 1.0 section 2.2 leaves out
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;
