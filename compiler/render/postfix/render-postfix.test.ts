import { describe, expect, it } from 'vitest';
import type { Origin } from '../../../schema/origin.ts';
import { InternalError } from '../../diagnostic/internal-error.ts';
import type { PostfixModel, PostfixParameter, PostfixTableRow } from '../../model/postfix.ts';
import type { PostfixValue } from '../../model/postfix-value.ts';
import { renderPostfix } from './render-postfix.ts';

const origin: Origin = { kind: 'spec', path: ['limits', 'messageSize'] };
const empty: PostfixModel = { sections: [], services: [], tables: [], upstreamLogins: [] };

const mainCf = (...parameters: readonly PostfixParameter[]): string =>
  renderPostfix({ ...empty, sections: [{ title: 'T', parameters }] }).get('postfix/main.cf') ?? '';
const assigned = (value: PostfixValue): string =>
  mainCf({ name: 'p', value, origin }).split('\n').slice(3).join('\n');

const masterCf = (value: PostfixValue): string =>
  renderPostfix({
    ...empty,
    services: [
      {
        name: '25',
        type: 'inet',
        private: false,
        unprivileged: true,
        command: 'smtpd',
        origin,
        options: [{ name: 'p', value, origin }],
      },
    ],
  }).get('postfix/master.cf') ?? '';

const table = (...rows: readonly PostfixTableRow[]): string =>
  renderPostfix({ ...empty, tables: [{ name: 't', type: 'texthash', rows, origin, why: 'w' }] }).get(
    'postfix/tables/t',
  ) ?? '';

describe('main.cf', () => {
  it('has one setting a line, after where it comes from and why', () => {
    expect(
      mainCf({ name: 'message_size_limit', value: { kind: 'bytes', value: 5 }, origin, why: 'small' }),
    ).toBe('### T ###\n\n# mail.yaml: limits.messageSize; small\nmessage_size_limit = 5\n');
  });

  it.each<[PostfixValue, string]>([
    [{ kind: 'text', text: 'a $b $\u007bc}' }, 'p = a $$b $$\u007bc}\n'],
    [{ kind: 'text', text: '' }, 'p =\n'],
    [{ kind: 'boolean', value: false }, 'p = no\n'],
    [{ kind: 'seconds', value: 432_000 }, 'p = 5d\n'],
    [{ kind: 'seconds', value: 90 }, 'p = 90s\n'],
    [{ kind: 'seconds', value: 0 }, 'p = 0s\n'],
    [{ kind: 'reference', name: 'mynetworks' }, 'p = $mynetworks\n'],
    [{ kind: 'list', items: [] }, 'p =\n'],
    [
      {
        kind: 'list',
        items: [
          { kind: 'text', text: 'a' },
          { kind: 'macro', name: 'auth_type' },
        ],
      },
      'p =\n    a\n    {auth_type}\n',
    ],
    [
      { kind: 'list', items: [{ kind: 'table', table: { name: 't', type: 'hash' } }] },
      'p = hash:/etc/postfix/tables/hash/t\n',
    ],
    [
      {
        kind: 'restrictions',
        items: [{ name: 'check_sender_access', argument: { kind: 'always', answer: '530 No' }, why: 'w' }],
      },
      'p =\n    # w\n    check_sender_access static:{530 No}\n',
    ],
  ])('writes %j', (value, text) => {
    expect(assigned(value)).toBe(text);
  });

  it.each(['a\nrelayhost = evil', 'a\r', '\u0000', ' a', 'a ', 'a\u2028b\n'])(
    'refuses the text %j',
    (text) => {
      expect(() => assigned({ kind: 'text', text })).toThrow(InternalError);
    },
  );

  it.each(['a b', 'a,b', '{a', '#a', '"a', ''])('refuses the item %j', (text) => {
    expect(() => assigned({ kind: 'list', items: [{ kind: 'text', text }] })).toThrow(InternalError);
  });

  it.each(['a}', 'a, b', ''])('refuses the answer %j', (answer) => {
    expect(() => assigned({ kind: 'list', items: [{ kind: 'always', answer }] })).toThrow(InternalError);
  });

  it('refuses a name that is more than a name', () => {
    expect(() => mainCf({ name: 'a = b\nc', value: { kind: 'boolean', value: true }, origin })).toThrow(
      InternalError,
    );
  });
});

describe('master.cf', () => {
  it('has one service a line, without a chroot, and options in braces', () => {
    expect(masterCf({ kind: 'text', text: 'x $y' }).split('\n').slice(2)).toEqual([
      '# mail.yaml: limits.messageSize',
      '25               inet        n       -       n       -       -       smtpd',
      '  # mail.yaml: limits.messageSize',
      '  -o { p = x $$y }',
      '',
    ]);
  });

  it.each(['}', '{', 'a }\nsmtp'])('refuses the option %j', (text) => {
    expect(() => masterCf({ kind: 'text', text })).toThrow(InternalError);
  });
});

describe('the list of logins', () => {
  const list = (username: string): string | undefined =>
    renderPostfix({
      ...empty,
      upstreamLogins: [
        { key: '[a.test]:587', username: { kind: 'text', text: username }, password: 'a-key', origin },
      ],
    }).get('postfix/upstream-logins');

  it('has user names as they are, and names of secrets', () => {
    expect(list(`a,b"{$c}'\\`)).toMatch(/^\[a\.test\]:587 {2}text:a,b"\{\$c\}'\\ {2}secret:a-key\n$/m);
  });

  it.each(['a b', 'a\nb', 'a\tb'])('refuses the user name %j', (username) => {
    expect(() => list(username)).toThrow(InternalError);
  });
});

describe('a table', () => {
  it('has one row a line', () => {
    expect(
      table({ key: 'a@b.test', answer: ['c@d.test', 'e@f.test'] }, { key: '<>', answer: '553 5.7.1 No' }),
    ).toBe('# mail.yaml: limits.messageSize; w\na@b.test  c@d.test, e@f.test\n<>  553 5.7.1 No\n');
  });

  it.each<PostfixTableRow>([
    { key: 'a b', answer: 'x' },
    { key: '#a', answer: 'x' },
    { key: 'A@b.test', answer: 'x' },
    { key: 'a', answer: '' },
    { key: 'a', answer: [] },
    { key: 'a', answer: 'x\ny' },
    { key: 'a', answer: ['b@c.test, d@e.test'] },
    { key: 'a\n', answer: 'x' },
  ])('refuses %j', (row) => {
    expect(() => table(row)).toThrow(InternalError);
  });
});

describe('a table of patterns', () => {
  const patterns = (row: PostfixTableRow): string =>
    renderPostfix({ ...empty, tables: [{ name: 't', type: 'regexp', rows: [row], origin, why: 'w' }] }).get(
      'postfix/tables/t',
    ) ?? '';

  it('has them between slashes', () => {
    expect(patterns({ key: '^From:', answer: 'REJECT 5.7.1 No' })).toContain('\n/^From:/  REJECT 5.7.1 No\n');
  });

  it.each<PostfixTableRow>([
    { key: 'a/b', answer: 'x' },
    { key: 'a b', answer: 'x' },
    { key: 'a', answer: '$1' },
    { key: 'a', answer: ['x'] },
    { key: '', answer: 'x' },
  ])('refuses %j', (row) => {
    expect(() => patterns(row)).toThrow(InternalError);
  });
});
