import pc from 'picocolors';
import { countBySeverity } from '../count.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { isSensitive } from '../sensitive.ts';
import { visible } from '../visible.ts';
import { excerpt } from './excerpt.ts';
import type { FormatOptions } from './format.ts';
import { listed, omittedWords } from './listed.ts';

/** Findings for people: each with its place, an excerpt, why it matters and what to write instead. */
export function formatPretty(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  if (diagnostics.length === 0) return '';
  const colors = pc.createColors(options.color);
  const { findings, omitted } = listed(diagnostics);
  const blocks = findings.map((diagnostic) => block(diagnostic, options, colors));
  const rest = omitted.map((kind) => `${omittedWords(kind)}\n`).join('');
  return `${blocks.join('\n')}\n${rest}${summary(diagnostics, colors)}\n`;
}

type Colors = ReturnType<typeof pc.createColors>;

function block(diagnostic: Diagnostic, options: FormatOptions, colors: Colors): string {
  const { id, severity, message, why, help, place, related = [], path } = diagnostic;
  const paint = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  }[severity];
  const lines = [`${paint(colors.bold(`${severity}[${id}]`))}: ${colors.bold(visible(message))}`];
  const hidden = isSensitive(path);
  if (place !== undefined) lines.push(...placeLines(place, options, hidden, paint, colors));
  for (const other of related) {
    lines.push(`  ${colors.cyan('note')}: ${visible(other.message)}`);
    lines.push(...placeLines(other.place, options, hidden, colors.cyan, colors));
  }
  lines.push(`   ${colors.dim('why:')} ${visible(why)}`, `  ${colors.green('help:')} ${visible(help)}`);
  return `${lines.join('\n')}\n`;
}

function placeLines(
  place: Place,
  options: FormatOptions,
  hidden: boolean,
  paint: (text: string) => string,
  colors: Colors,
): readonly string[] {
  const { line, text, marks } = excerpt(options.text, place, hidden);
  const gutter = ' '.repeat(String(line).length);
  const { start } = place;
  return [
    `  ${colors.dim('-->')} ${visible(place.file)}:${start.line}:${start.column}`,
    `  ${colors.dim(`${gutter} |`)}`,
    `  ${colors.dim(`${line} |`)} ${text}`,
    `  ${colors.dim(`${gutter} |`)} ${paint(marks)}`,
  ];
}

function summary(diagnostics: readonly Diagnostic[], colors: Colors): string {
  const counts = countBySeverity(diagnostics);
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${plural[severity][counts[severity] === 1 ? 0 : 1]}`);
  return colors.bold(parts.join(', '));
}

const plural = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;
