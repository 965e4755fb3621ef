import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isBlockText } from './block-text.ts';

test.each(['a\n', '\n\n a\n', '\ta\n\n  b\n', '---\na\n', 'ü😀\n', '# {{ x }}\n'])(
  '%j is kept by a block',
  (text) => {
    expect(isBlockText(text)).toBe(true);
    const block = `data:\n  key: |2\n${text.replace(/^|\n/g, (start) => `${start}    `)}\n`;
    expect(parse(block)).toEqual({ data: { key: text } });
  },
);

test.each(['', 'a', '\n', 'a\n\n', 'a\r\n', 'a\u0000\n', 'a\u2028\n', 'a\u0085\n', '\ufeffa\n', '\ud800\n'])(
  '%j is not',
  (text) => {
    expect(isBlockText(text)).toBe(false);
  },
);
