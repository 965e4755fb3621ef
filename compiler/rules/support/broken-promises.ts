import { isSensitive } from '../../diagnostic/sensitive.ts';
import { textOf } from '../../target/values/check-value.ts';
import type { Finding, RuleContext } from '../rule.ts';
import { overrideProblem } from './override-problem.ts';
import { type WrittenOverride, writtenOverrides } from './written-overrides.ts';

/** The values without a reason that break a promise of mail.yaml, of one severity. */
export function* brokenPromises({ resolved }: RuleContext, severity: 'error' | 'warning'): Iterable<Finding> {
  for (const override of writtenOverrides(resolved)) {
    const { name, value, reason, path, verdict } = override;
    if (verdict.kind !== 'promised' || verdict.severity !== severity || reason !== undefined) continue;
    if (keeps(verdict.keeps, value) || overrideProblem(override, resolved) !== undefined) continue;
    yield {
      message: `\`${name}\` ${severity === 'error' ? 'breaks' : 'weakens'} a promise: ${verdict.promise}`,
      path,
      part: 'key',
      help: `Remove the line, or say why it is right here, \`${withReason(override)}\`.`,
    };
  }
}

/** The line with a reason, as it can be written; a value that may be a secret is not shown. */
function withReason({ name, value, path }: WrittenOverride): string {
  const shown = isSensitive(path) ? '…' : JSON.stringify(value);
  return `${path[0]}: { ${path[1]}: { ${name}: { value: ${shown}, reason: needed here } } }`;
}

/** Whether a value, or each item of a list, is one with which the promise holds. */
function keeps(keeping: readonly string[], value: string | number | boolean): boolean {
  const items = textOf(value)
    .toLowerCase()
    .split(/[\s,]+/);
  return items.every((item) => keeping.includes(item));
}
