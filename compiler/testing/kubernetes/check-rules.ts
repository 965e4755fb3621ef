import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Kinds } from './manifest.ts';
import { scratchFolder, written } from './scratch.ts';
import { type Ran, runTool } from './tools.ts';

/** What promtool's linter says of the rules of a rendered PrometheusRule; its findings are failures. */
export const checkRules = (rule: Kinds['PrometheusRule']): Promise<Ran> =>
  runTool('promtool', ['check', 'rules', '--lint=all', '--lint-fatal', rulesFile(rule)]);

/**
 * What promtool says of tests of a rendered PrometheusRule.
 *
 * @param tests - the file's `tests` (promtool's unit tests); the rest of the file is written here
 */
export function testRules(rule: Kinds['PrometheusRule'], tests: readonly unknown[]): Promise<Ran> {
  const file = { rule_files: [rulesFile(rule)], evaluation_interval: '1m', tests };
  return runTool('promtool', [
    'test',
    'rules',
    written(join(scratchFolder(), 'tests.yaml'), stringify(file)),
  ]);
}

const rulesFile = (rule: Kinds['PrometheusRule']): string =>
  written(join(scratchFolder(), 'rules.yaml'), stringify({ groups: rule.spec.groups }));
