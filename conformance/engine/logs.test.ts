import { expect, it } from 'vitest';
import type { LogLine } from '../session.ts';
import { lastLines } from './logs.ts';

it('keeps the last lines of each daemon', () => {
  const said = (container: LogLine['container'], ...texts: readonly string[]): LogLine[] =>
    texts.map((text) => ({ container, text }));
  const lines = [...said('postfix', 'a', 'b', 'c'), ...said('opendkim', 'd')];
  expect(lastLines(lines, 2).map(({ text }) => text)).toEqual(['b', 'c', 'd']);
});
