import { expect, it } from 'vitest';
import { blockList, complaint, isFilter, takesAnswer } from './block-lists.ts';

it.each(['zen.spamhaus.org', 'ZEN.spamhaus.ORG', 'bl.spamcop.net', 'list.example'])(
  '%s: what is listed counts, a complaint does not',
  (entry) => {
    const { answers } = blockList(entry);
    expect(isFilter(answers)).toBe(true);
    expect(takesAnswer(answers, '127.0.0.2')).toBe(true);
    for (const last of [252, 254, 255]) expect(takesAnswer(answers, `127.255.255.${last}`)).toBe(false);
    expect(takesAnswer(answers, complaint)).toBe(false);
  },
);

it('keeps the answers that an entry names', () => {
  expect(blockList('zen.spamhaus.org=127.0.0.[4..7]')).toEqual({
    zone: 'zen.spamhaus.org',
    answers: '127.0.0.[4..7]',
  });
});

it.each(['127.0.0.999', '127.0.0.[11..2]', '127.0.0', '127.0.0.[2;300]'])('%s is no filter', (answers) => {
  expect(isFilter(answers)).toBe(false);
});
