import type { FromFields } from './verdict.ts';

/** The examples of RFC 5322 (sections 3.4, A.1 to A.6.3) and of RFC 6854, with their folds and comments. */
export const rfc5322: FromFields = {
  'John Doe <jdoe@machine.example>': 'jdoe@machine.example',
  'Mary Smith <mary@example.net>': 'mary@example.net',
  'Michael Jones <mjones@machine.example>': 'mjones@machine.example',
  '"Joe Q. Public" <john.q.public@example.com>': 'john.q.public@example.com',
  'Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>':
    'mary@x.test, jdoe@example.org, one@y.test',
  '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>':
    'boss@nil.test, sysservices@example.net',
  'Pete <pete@silly.example>': 'pete@silly.example',
  'A Group:Ed Jones <joe@where.test>,joe@where.test,John <jdoe@one.test>;':
    'joe@where.test, joe@where.test, jdoe@one.test',
  'Undisclosed recipients:;': '',
  '"Mary Smith: Personal Account" <smith@home.example>': 'smith@home.example',
  'John Doe <jdoe@node.example>': 'jdoe@node.example',
  'Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>': 'pete@silly.test',
  "A Group(Some people)\r\n     :Chris Jones <c@(Chris's host.)public.example>,\r\n         joe@example.org,\r\n  John <jdoe@one.test> (my dear friend); (the end of the group)":
    'c@public.example, joe@example.org, jdoe@one.test',
  '(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;': '',
  'Joe Q. Public <john.q.public@example.com>': 'john.q.public@example.com',
  'Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example': 'mary@example.net, jdoe@test.example',
  'Managing Partners:ben@example.com,carol@example.com;': 'ben@example.com, carol@example.com',
  'Nightly Monitor Robot:;': '',
  'jdoe@[192.0.2.1]': 'jdoe@[192.0.2.1]',
  'John <jdoe@[IPv6:2001:db8::1]>': 'jdoe@[ipv6:2001:db8::1]',
  '"Joe.Q.Public"@example.com': 'joe.q.public@example.com',
  '"Joe & J. Harvey" <ddd@example.org>': 'ddd@example.org',
  '"Wonderland" <alice@example.org> (a comment)': 'alice@example.org',
  'george@example.org': 'george@example.org',
  ' george@example.org ': 'george@example.org',
};
