import type { Diagnostic } from '../diagnostic.ts';
import { listed, omittedWords } from './listed.ts';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/** Findings as workflow commands, which GitHub Actions shows beside the lines of a change. */
export function formatGithub(diagnostics: readonly Diagnostic[], file: string): string {
  const { findings, omitted } = listed(diagnostics);
  const rest = omitted.map(
    (kind) => `::notice file=${escapeProperty(file)}::${escapeData(omittedWords(kind))}`,
  );
  return [...findings.map((diagnostic) => command(diagnostic, file)), ...rest]
    .map((line) => `${line}\n`)
    .join('');
}

function command({ id, severity, message, why, help, place }: Diagnostic, file: string): string {
  const properties: [string, string | number][] = [['file', place?.file ?? file]];
  if (place !== undefined) {
    properties.push(['line', place.start.line], ['col', place.start.column]);
    properties.push(['endLine', place.end.line]);
    if (place.end.line === place.start.line) properties.push(['endColumn', place.end.column]);
  }
  properties.push(['title', `mailc: ${id}`]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapeData(`${message}.\n${why}\n${help}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
