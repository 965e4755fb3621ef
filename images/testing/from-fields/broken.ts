import type { FromFields } from './verdict.ts';

/** What two programs would read in two ways, and tricks with it. */
export const broken: FromFields = {
  'Doe, John <u@example.com>':
    '! 1 a name without an address; a name with special characters stands in quotes',
  '[Example] Shop <u@example.com>': '! 1 [ ] in a name; a name with special characters stands in quotes',
  'Shop [Example] <u@example.com>': '! 6 [ ] in a name; a name with special characters stands in quotes',
  'other@example.net <u@example.com>': '! 1 a name that is another address: it stands in quotes',
  'Name other@example.net <u@example.com>':
    '! 6 a blank in the local part; a name with an @ in it stands in quotes',
  'other@example.net Name <u@example.com>':
    '! 19 a blank in the domain; a name with an @ in it stands in quotes',
  'Me @ Home <u@example.com>': '! 1 a name that is another address: it stands in quotes',
  'Shop @Example <u@example.com>': '! 1 a name that is another address: it stands in quotes',
  '"open <u@example.com>': '! 1 a quoted string has no end',
  'open" <u@example.com>': '! 5 a quoted string has no end',
  '"a" b" <u@example.com>': '! 6 a quoted string has no end',
  '"a\\" <u@example.com>': '! 1 a quoted string has no end',
  '"\\" <other@example.net> "\\" <u@example.com>': '! 26 a backslash outside of quotes',
  '"(" (") <other@example.net> (") <u@example.com>':
    '! 33 something after an address; only a comma may follow it',
  '"(" <other@example.net> ")" <u@example.com>':
    '! 25 something after an address; only a comma may follow it',
  '<other@example.net> (") <u@example.com> (")':
    '! 25 something after an address; only a comma may follow it',
  '<u@example.com': '! 15 the address does not end with >',
  'u@example.com>': '! 14 something after an address; only a comma may follow it',
  '<<u@example.com>>': '! 2 a < in an address',
  'Name <<u@example.com>>': '! 7 a < in an address',
  '<u@example.com>>': '! 16 something after an address; only a comma may follow it',
  '<u@example.com, other@example.net>': '! 15 the address does not end with >',
  '<Name <u@example.com>>': '! 7 a < in an address',
  '. Name <u@example.com>': '! 1 a name that begins with a dot',
  'Name \\"x\\" <u@example.com>': '! 6 a backslash outside of quotes',
  'mailto:u@example.com': '! 1 a group without ; a name with a colon stands in quotes',
  '<mailto:u@example.com>': '! 1 an address without @ and domain',
  'smtp:u@example.com;': 'u@example.com',
  '"Name" u@example.com': '! 8 a blank in the local part; a name with an @ in it stands in quotes',
  'u@example.com "Name"': '! 15 quotes in a domain',
  'u@example.com Name': '! 15 a blank in the domain; a name with an @ in it stands in quotes',
  'a\x01b <u@example.com>': '! 2 a control character',
  '"a\x1bb" <u@example.com>': '! 3 a control character',
  '(a\x7fb) u@example.com': '! 3 a control character',
  'a\x00b <u@example.com>': '! 2 a control character',
  'a\rb <u@example.com>': '! 2 a control character',
  'a\nb <u@example.com>': '! 2 a control character',
  '<u@example.com>\x08<other@example.net>': '! 16 a control character',
  '=?utf-8?q?other=40example=2Enet?=':
    '! 1 a name without an address; a name with special characters stands in quotes',
  '@': '! 1 the local part is missing',
  '<': '! 1 no address between < and >',
  '>': '! 1 an unexpected >',
  '"': '! 1 a quoted string has no end',
  '\\': '! 1 a backslash outside of quotes',
  '[': '! 1 an address in brackets has no end',
  ']': '! 1 a ] that closes nothing',
  '.': '! 1 a name that begins with a dot',
  ':': '! 1 an unexpected :',
};
