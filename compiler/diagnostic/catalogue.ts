import { syntaxCodes } from '../parse/syntax-codes.ts';
import { rules } from '../rules/index.generated.ts';
import { schemaKinds } from '../validate/schema-kinds.ts';

/** What there is to know about an id that a finding can carry. */
export interface DiagnosticKind {
  readonly id: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly why: string;
  readonly help: string;
  /** RFC sections and manual pages. */
  readonly clauses: readonly string[];
}

/** Every id that a finding can carry: syntax, schema and rules, sorted by id. */
export function diagnosticKinds(): readonly DiagnosticKind[] {
  const ofSyntax = Object.entries(syntaxCodes).map(([code, kind]) => ({
    id: `syntax/${code}`,
    ...ofParser,
    ...kind,
  }));
  const ofSchema = Object.entries(schemaKinds).map(([kind, words]) => ({
    id: `schema/${kind}`,
    ...ofParser,
    ...words,
  }));
  const ofRules = rules.map(({ id, title, severity, why, help, clauses }) => ({
    id,
    title,
    severity,
    why,
    help,
    clauses,
  }));
  return [...ofSyntax, ...ofSchema, ...ofRules].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const ofParser = {
  severity: 'error',
  clauses: [] as readonly string[],
} as const;
