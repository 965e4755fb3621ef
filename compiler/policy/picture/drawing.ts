import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { visible } from '../../diagnostic/visible.ts';

// The runtime's own type declarations are empty.
const { escapeExpression } = runtime as unknown as Pick<typeof Handlebars, 'escapeExpression'>;

/** Text for SVG and HTML, between tags and in attributes: what could end it is escaped, what cannot be seen is shown. */
export const escapedText = (text: string): string => escapeExpression(visible(text));

/** Width of a picture in its own units: a phone shows one unit as about one pixel. */
export const WIDTH = 400;

/** The most characters of a line of 14 units that fit between two margins: sans-serif letters are half as wide on average. */
const columns = 46;

/** A text in lines that fit into the picture; a word that is longer than a line is cut. */
export function lines(text: string, longest: number = columns): readonly string[] {
  const words = text.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? []);
  const found: string[] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** Lines of text, one below the other, and how high they are together. */
export function textBlock(
  words: readonly string[],
  { x, y, style }: { readonly x: number; readonly y: number; readonly style: string },
): Part {
  const rows = words.map(
    (line, index) =>
      `<text class="${style}" x="${x}" y="${y + 15 + index * LINE}">${escapedText(line)}</text>`,
  );
  return { svg: rows, height: words.length * LINE };
}

/** From one line of text to the next. */
export const LINE = 19;

/** A part of a picture. */
export interface Part {
  readonly svg: readonly string[];
  readonly height: number;
}

/** A box with round corners. */
export const box = (style: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;

/** An arrow that points down. */
export const arrow = (x: number, y: number, length: number): string =>
  `<path class="arrow" d="M${x} ${y}v${length - 6}m-5 0h10l-5 6z"/>`;
