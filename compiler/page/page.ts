import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { visible } from '../diagnostic/visible.ts';
import { template } from './template.generated.ts';

/** One page of HTML that needs nothing else: no script, no other file, no network. */
export interface Page {
  readonly title: string;
  readonly lead: string;
  readonly counts: readonly { readonly name: string; readonly count: number; readonly tone: Tone }[];
  readonly sections: readonly PageSection[];
}

/** What the reader sees first: `bad` is red, `good` green, `odd` in between. */
export type Tone = 'bad' | 'good' | 'odd' | '';

/** A part of a page: pictures, then things to unfold, then tables. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Each `svg` is text of mailc's own, put into the page as it is. */
  readonly pictures: readonly { readonly caption: string; readonly svg: string }[];
  /** Which of the items are shown, by their tone; the first choice shows all. */
  readonly filters: readonly PageFilter[];
  readonly items: readonly PageItem[];
  readonly tables: readonly PageTable[];
}

export interface PageFilter {
  readonly group: string;
  readonly value: Tone | 'all';
  readonly name: string;
  readonly chosen: boolean;
}

/** Something to unfold. */
export interface PageItem {
  readonly id: string;
  readonly tone: Tone;
  readonly open: boolean;
  readonly tag: string;
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** Longer texts, folded by themselves. */
  readonly blocks: readonly { readonly title: string; readonly text: string; readonly open: boolean }[];
}

export interface PageTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly PageCell[] }[];
}

/** A cell; with links it unfolds to them. */
export interface PageCell {
  /** Of its column: a phone shows it in front of the text. */
  readonly name: string;
  readonly text: string;
  readonly tone: Tone;
  readonly links: readonly { readonly id: string; readonly name: string }[];
}

// The runtime's own type declarations are empty.
const { template: load } = runtime as unknown as Pick<typeof Handlebars, 'template'>;
const print: Handlebars.TemplateDelegate<unknown> = load<unknown>(template);

/** The page as HTML. Every text is escaped, and characters that cannot be seen are shown. */
export const pageHtml = (page: Page): string => print(shown(page, ''));

/** A value with all of its texts made visible; line ends stay where a text has several lines, and pictures as they are. */
function shown(value: unknown, key: string): unknown {
  if (typeof value === 'string') {
    if (key === 'svg') return value;
    return key === 'text' ? value.split('\n').map(visible).join('\n') : visible(value);
  }
  if (Array.isArray(value)) return value.map((each: unknown) => shown(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shown(each, name)]));
}

/** A section with nothing in it yet. */
export const emptySection: Omit<PageSection, 'id' | 'title' | 'lead'> = {
  pictures: [],
  filters: [],
  items: [],
  tables: [],
};

/** A table of texts, under the names of its columns. */
export function textTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Omit<PageCell, 'name'>)[])[],
): PageTable {
  return {
    caption,
    head,
    rows: rows.map((cells) => ({
      cells: cells.map((cell, index) => ({
        name: head[index] ?? '',
        ...(typeof cell === 'string' ? { text: cell, tone: '' as const, links: [] } : cell),
      })),
    })),
  };
}
