import type { ConformRequest } from './request.ts';
import { ToolError } from './tool-error.ts';

/** What the patterns name; `*` stands for anything. A pattern that names nothing is an error: nothing would be proved. */
export function select<Item extends { readonly id: string }>(
  items: readonly Item[],
  only: ConformRequest['only'],
): readonly Item[] {
  if (only.length === 0) return items;
  const patterns = only.map((text) => ({
    text,
    pattern: new RegExp(`^${text.split('*').map(quoted).join('.*')}$`),
  }));
  const empty = patterns.find(({ pattern }) => !items.some(({ id }) => pattern.test(id)));
  if (empty !== undefined)
    throw new ToolError(
      `--only ${empty.text} names nothing.`,
      'Give an id such as relay/percent-hack, or a pattern such as relay/*.',
    );
  return items.filter(({ id }) => patterns.some(({ pattern }) => pattern.test(id)));
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
