import { CST, type ErrorCode, Lexer, type YAMLError } from 'yaml';
import type { SyntaxCode } from './syntax-codes.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';

/** A finding of the yaml library in the words of mailc. */
export function fromYamlError(error: YAMLError, text: string): SyntaxMistake {
  const quote = openQuote(error, text);
  if (quote !== undefined) return quote;
  const [start, end] = error.pos;
  return {
    code: unclosed.test(error.message) ? 'missing-character' : codeOf(error.code),
    range: { start, end: Math.max(end, start) },
    message: sentence(error),
  };
}

const lexerMarks: readonly string[] = [CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** A quote that is never closed is reported where the file ends: the one that opens it is the place to mend. */
function openQuote({ code, message }: YAMLError, text: string): SyntaxMistake | undefined {
  if (code !== 'MISSING_CHAR' || !/^Missing closing ["']/.test(message)) return undefined;
  let offset = 0;
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    if (/^["']/.test(token)) start = offset;
    // Marks of the lexer (the beginning of a document, of a scalar) are no part of the text.
    if (!lexerMarks.includes(token)) offset += token.length;
  }
  const sign = text.charAt(start);
  return {
    code: 'missing-character',
    range: { start, end: start + 1 },
    message: `A quote is opened here and not closed by \`${sign}\``,
    toEnd: true,
  };
}

/** A bracket that is never closed is reported as an indentation that is too small. */
const unclosed = /must be sufficiently indented and end with a/;

function sentence({ code, message }: YAMLError): string {
  if (unclosed.test(message)) return `A bracket is opened and not closed by \`${message.slice(-1)}\``;
  if (code === 'MULTIPLE_DOCS') return 'The file holds more than one YAML document';
  if (code === 'NON_STRING_KEY') return 'A key must be plain text';
  if (code === 'UNEXPECTED_TOKEN') return unexpected(message);
  return message.replace(/\s*[.:]?\s*$/, '');
}

/** The library's message may quote the text, which may be a secret: only punctuation is repeated. */
function unexpected(message: string): string {
  const [, mark] = /: "([^\w\s"]{1,3})"$/.exec(message) ?? [];
  return mark === undefined
    ? 'Something stands here that belongs to nothing'
    : `\`${mark}\` cannot stand here`;
}

function codeOf(code: ErrorCode): SyntaxCode {
  switch (code) {
    case 'BAD_DQ_ESCAPE':
      return 'bad-escape';
    case 'BAD_INDENT':
      return 'bad-indent';
    case 'NON_STRING_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'bad-key';
    case 'BAD_SCALAR_START':
      return 'bad-scalar';
    case 'DUPLICATE_KEY':
      return 'duplicate-key';
    case 'MISSING_CHAR':
      return 'missing-character';
    case 'MULTIPLE_DOCS':
      return 'several-documents';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_IN_FLOW':
      return 'unexpected-token';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return 'unknown-alias';
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_COLLECTION_TYPE':
      return 'unknown-tag';
    default:
      return 'invalid';
  }
}
