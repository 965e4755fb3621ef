import type { DiagnosticKind } from '../../diagnostic/catalogue.ts';

/** A finding that only the daemons' own parsers can have: `mailc check --images`. */
export const parserComplaint: DiagnosticKind = {
  id: 'images/parser-complaint',
  title: "One of the daemons' own parsers objects to what was compiled",
  severity: 'error',
  why: 'The daemon would not start with it, or not do what the line says.',
  help: 'Look at the value if it is one of `postfix.parameters`, `dovecot.settings` or `opendkim.settings`; otherwise it is a bug in mailc, which its makers want to know.',
  clauses: ['postconf(1)', 'doveconf(1)', 'opendkim(8)'],
};
