import type { DiagnosticKind } from '../../diagnostic/catalogue.ts';
import { type Danger, dangers } from '../danger.ts';

/** Why each danger is one. */
const reasons: Readonly<Record<Danger, string>> = {
  'more may relay':
    'A server that relays for whom it should not sends their spam in your name, and lands on block lists.',
  'more may be sent as somebody': 'Mail can be sent in the name of somebody who has not sent it.',
  'more may be sent elsewhere': 'Mail leaves this server that did not leave it before.',
  'passwords may travel in the clear': 'Whoever listens on the way has the password.',
  'less is encrypted': 'Whoever listens on the way can read the mail, or pretend to be its destination.',
  'less is signed':
    'Receivers cannot tell the mail from forged mail: many of them file it as spam or refuse it.',
  'an older TLS version is taken':
    'TLS before version 1.2 is deprecated because it can be attacked (RFC 8996).',
  'more is reachable': 'What can be reached can be attacked.',
  'a limit is gone': 'One stolen password or one broken program can send without end.',
};

/** The id of a dangerous difference: `diff/more-may-relay`. */
export const dangerId = (danger: Danger): string => `diff/${danger.replaceAll(' ', '-')}`;

/** Every id that a difference has in `mailc diff --format github` and `sarif`. */
export const differenceKinds: readonly DiagnosticKind[] = [
  ...dangers.map(
    (danger): DiagnosticKind => ({
      id: dangerId(danger),
      title: `After the change ${danger}`,
      severity: 'error',
      why: reasons[danger],
      help: 'Ask both versions with the mailc ask of the message; take the change back if it was not meant.',
      clauses: danger === 'an older TLS version is taken' ? ['RFC 8996'] : [],
    }),
  ),
  {
    id: 'diff/policy',
    title: 'Who may send what, or what becomes of it, is different',
    severity: 'warning',
    why: 'A message that somebody sends has another fate than before.',
    help: 'Ask both versions with the mailc ask of the message.',
    clauses: [],
  },
  {
    id: 'diff/setting',
    title: 'A value is different that decides nothing about who may do what',
    severity: 'info',
    why: 'Limits, versions, names, records and volumes change how a daemon works.',
    help: 'See the files that differ: mailc diff --text.',
    clauses: [],
  },
  {
    id: 'diff/profile',
    title: 'A profile is there in one of both versions only',
    severity: 'warning',
    why: 'All of its ports, mailboxes and secrets come or go with it.',
    help: 'See what it allows: mailc policy.',
    clauses: [],
  },
  {
    id: 'diff/files',
    title: 'Files of the compiled tree are different',
    severity: 'info',
    why: 'What is deployed from them has to be deployed again.',
    help: 'See the lines that differ: mailc diff --text.',
    clauses: [],
  },
];
