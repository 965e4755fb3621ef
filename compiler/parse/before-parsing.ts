import { Lexer, Parser } from 'yaml';
import type { SyntaxMistake } from './syntax-mistake.ts';

/** Levels of maps and lists that are read: many more than the seven of mail.yaml. */
const deepest = 200;

/**
 * What keeps a text from being composed into a document at all, found token by token without recursion, so that the answer
 * is the same on every machine: a directive for another version of YAML, and a nesting that no mail.yaml has.
 */
export function beforeParsing(text: string): SyntaxMistake | undefined {
  return otherVersion(text) ?? tooDeep(text);
}

/** `%YAML 1.1` would turn `yes` into `true` and `010` into 8 for readers that obey it, and not for others. */
function otherVersion(text: string): SyntaxMistake | undefined {
  const head = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n|%.*\r?\n)*(?:%.*)?/.exec(text)?.[0] ?? '';
  for (const { 0: line, 1: version, index } of head.matchAll(/^\ufeff?%YAML[ \t]+(\S+).*$/gm)) {
    if (version === '1.2') continue;
    return {
      code: 'other-version',
      range: { start: index, end: index + line.trimEnd().length },
      message: 'A directive asks for another version of YAML than 1.2',
    };
  }
  return undefined;
}

function tooDeep(text: string): SyntaxMistake | undefined {
  const parser = new Parser();
  for (const token of new Lexer().lex(text)) {
    for (const _ of parser.next(token));
    // The document stands on the stack besides the collections and the value that are open.
    if (parser.stack.length <= deepest + 2) continue;
    const end = Math.min(parser.offset, text.length);
    const message = `The file is nested more than ${deepest} levels deep`;
    return { code: 'too-deep', range: { start: Math.max(0, end - 1), end }, message };
  }
  return undefined;
}
