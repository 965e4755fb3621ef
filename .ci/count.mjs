// Prints "PASSED FAILED" of one report (vitest's JSON, conform.json, or mutants.json with its gaps), then a line for each
// thing that failed.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let passed;
let failures;
/** What the daemons said last where nothing could be seen. */
let said = [];
if ('numPassedTests' in report) {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that does not even load has no failed test of its own.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  passed = report.numPassedTests;
  failures = [
    ...tests
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`),
    ...broken.map(({ name, message }) => `${name}: ${message}`),
  ];
} else if ('mutants' in report) {
  passed = report.mutants.filter(({ verdict }) => verdict === 'caught').length;
  failures = [
    ...report.mutants
      .filter(({ verdict }) => verdict !== 'caught')
      .map(({ id, verdict, remarks }) => `mutant ${id} ${verdict}: ${remarks.join('; ')}`),
    ...report.gaps,
  ];
} else {
  passed = report.counts.pass + report.counts.deviation;
  said = report.results.findLast(({ outcome }) => outcome === 'error')?.logs ?? [];
  failures = report.results
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .map(({ id, outcome, reason, ms, observations }) => {
      const wrong = observations.find(({ accepted }) => !accepted);
      const seen = wrong?.seen.find(({ accepted }) => !accepted);
      const what = seen === undefined ? reason : `${wrong.label} (${seen.about ?? ''}): ${seen.what}`;
      return `check ${id} ${outcome} after ${ms} ms: ${what}`;
    });
}
console.log(passed, failures.length);
for (const line of [...failures, ...said]) console.log(line.replace(/\s+/g, ' ').slice(0, 300));
