import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { hideShapes } from '../diagnostic/secret-shapes.ts';

/** The most lines that may differ in one file: beyond them nobody reads on, and the search for them takes minutes. */
const mostLines = 2000;

/** The files of logins, wherever a tree has them: address, scheme and password or hash (passwd-file of Dovecot). */
const logins = /(^|\/)dovecot\/users(\.secret)?$/;

/** A file's differences as a unified diff (`diff -u`) with three lines around them. What may be a secret is hidden. */
export function fileText(path: string, before: string | undefined, after: string | undefined): string {
  const patch = structuredPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context: 3, maxEditLength: mostLines },
  );
  if (patch === undefined) return `more than ${mostLines} lines of ${path} differ\n`;
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split('\n');
  return lines.map(logins.test(path) ? withoutPassword : hideShapes).join('\n');
}

/** `user1@example.com:{ARGON2ID}…`: what differs in the rest but the password is listed with the settings. */
const withoutPassword = (line: string): string => line.replace(/^([-+ ][^:#]*:\{[^}]*\}).*$/, '$1…');
