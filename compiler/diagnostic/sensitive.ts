import type { SpecPath } from '../../schema/spec-path.ts';

const sensitiveKeys: ReadonlySet<string | number> = new Set([
  'password',
  'plain',
  'hash',
  'secret',
  'secrets',
  'key',
  'privateKey',
]);

/** Whether a value at this path may be a secret, so that no message, report or excerpt may show it. */
export function isSensitive(path: SpecPath): boolean {
  return path.slice(-2).some((step) => sensitiveKeys.has(step));
}
