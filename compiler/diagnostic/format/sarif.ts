import { createHash } from 'node:crypto';
import { MAILC_VERSION as version } from '../../version.ts';
import { type DiagnosticKind, diagnosticKinds } from '../catalogue.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { listed, type Omitted, omittedWords } from './listed.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Findings as SARIF 2.1.0 (OASIS), which code scanning services read. */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  file: string,
  known: readonly DiagnosticKind[] = diagnosticKinds(),
): string {
  const kinds = new Map(known.map((kind) => [kind.id, kind]));
  const { findings, omitted } = listed(diagnostics);
  const ids = [...new Set(diagnostics.map(({ id }) => id))].sort();
  const seen = new Map<string, number>();
  const run = {
    tool: {
      driver: {
        name: 'mailc',
        semanticVersion: version,
        version,
        rules: ids.map((id) => ruleOf(id, kinds)),
      },
    },
    columnKind: 'utf16CodeUnits',
    ...(omitted.length > 0 && { invocations: [invocation(omitted)] }),
    results: findings.map((diagnostic) => result(diagnostic, ids, file, seen)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** Says in the log itself that results were left out. */
function invocation(omitted: readonly Omitted[]): object {
  return {
    executionSuccessful: true,
    toolExecutionNotifications: omitted.map((kind) => ({
      level: 'note',
      associatedRule: { id: kind.id },
      message: { text: `${omittedWords(kind)}.` },
    })),
  };
}

function ruleOf(id: string, kinds: ReadonlyMap<string, DiagnosticKind>): object {
  const kind = kinds.get(id);
  return {
    id,
    name: id.replace(/(^|[/-])(.)/g, (_, __, letter: string) => letter.toUpperCase()),
    ...(kind && {
      shortDescription: { text: `${kind.title}.` },
      fullDescription: { text: kind.why },
      help: { text: [kind.help, ...kind.clauses].join('\n') },
      defaultConfiguration: { level: levels[kind.severity] },
    }),
  };
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function result(
  diagnostic: Diagnostic,
  ids: readonly string[],
  file: string,
  seen: Map<string, number>,
): object {
  const { id, severity, message, help, place, related = [] } = diagnostic;
  return {
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: levels[severity],
    message: { text: `${message}. ${help}` },
    locations: [{ physicalLocation: physicalLocation(place, place?.file ?? file) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index,
        message: { text: other.message },
        physicalLocation: physicalLocation(other.place, other.place.file),
      })),
    }),
    partialFingerprints: { 'mailcFinding/v1': fingerprint(diagnostic, seen) },
  };
}

function physicalLocation(place: Place | undefined, file: string): object {
  return {
    artifactLocation: { uri: uriOf(file) },
    ...(place && {
      region: {
        startLine: place.start.line,
        startColumn: place.start.column,
        endLine: place.end.line,
        endColumn: place.end.column,
      },
    }),
  };
}

function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** Stays the same when lines move: the id and the path of the value, and a count where several findings share both. */
function fingerprint({ id, path, message }: Diagnostic, seen: Map<string, number>): string {
  const identity = JSON.stringify([id, path.length > 0 ? path : message]);
  const count = seen.get(identity) ?? 0;
  seen.set(identity, count + 1);
  return createHash('sha256').update(`${identity}#${count}`).digest('hex').slice(0, 32);
}
