// Prints "PASSED FAILED" of one report: vitest's JSON, conform.json, or mutants.json with its gaps.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let passed;
let failed;
if ('numPassedTests' in report) {
  // A file that does not even load has no failed test of its own.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  passed = report.numPassedTests;
  failed = report.numFailedTests + broken.length;
} else if ('mutants' in report) {
  passed = report.mutants.filter(({ verdict }) => verdict === 'caught').length;
  failed = report.mutants.length - passed + report.gaps.length;
} else {
  passed = report.counts.pass + report.counts.deviation;
  failed = report.counts.fail + report.counts.error;
}
console.log(passed, failed);
