import type { SpecPath } from '../../schema/spec-path.ts';

/** A path as people write it: `domains["example.com"].aliases.team[0]`; the whole file is `mail.yaml`. */
export function formatPath(path: SpecPath): string {
  const text = path.map((step, index) => {
    if (typeof step === 'number') return `[${step}]`;
    if (!/^[A-Za-z0-9_-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
    return index === 0 ? step : `.${step}`;
  });
  return text.length === 0 ? 'mail.yaml' : text.join('');
}
