import { check } from '../compile.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { written } from './followed-edit.ts';
import { changed } from './followed-programs.ts';
import { syntaxMended } from './followed-syntax.ts';
import { type Told, toldBy } from './followed-text.ts';

/** Findings whose help is about something outside of mail.yaml, each with what that is. */
export const outsideTheFile: Readonly<Record<string, string>> = {
  'address/too-long': 'what the address is to be is known to the writer alone',
  'alias/beyond-limits': 'a list of that size is for another program',
  'kubernetes/too-large': 'the chart is installed in another way',
  'services/ipv6-clients': 'the Docker engine of the host is told, not the file',
  'syntax/invalid': 'what was meant is known to the writer alone; the place is shown',
};

/** What makes a finding the same finding. */
export const keyOf = ({ id, path, message }: Diagnostic): string => JSON.stringify([id, path, message]);

/** One thing that a help tells, and the text after it was done; undefined where that leads nowhere. */
export interface Followed {
  readonly told: Told | string;
  readonly next: string | undefined;
}

/** Does everything that the help of a finding tells, each by itself and only when it is asked for. */
export function* followed(text: string, finding: Diagnostic): Generator<Followed> {
  if (finding.id.startsWith('syntax/')) {
    yield { told: finding.help, next: firstThatLeads(text, finding, [syntaxMended(text, finding)]) };
    return;
  }
  const change = changed(text, finding);
  if (change !== undefined) yield { told: finding.help, next: firstThatLeads(text, finding, [change]) };
  for (const told of toldBy(finding)) {
    yield { told, next: firstThatLeads(text, finding, written(text, finding, told)) };
  }
}

/** The first text without the finding, and without a mistake of form that was not there before. */
function firstThatLeads(text: string, finding: Diagnostic, texts: readonly string[]): string | undefined {
  const before = check({ text, file: 'mail.yaml' });
  const known = new Set(before.map(keyOf));
  const leads = (next: string): boolean => {
    const after = check({ text: next, file: 'mail.yaml' });
    if (
      after.some((each) => keyOf(each) === keyOf(finding) && countOf(after, each) >= countOf(before, finding))
    )
      return false;
    if (finding.id.startsWith('syntax/')) return true;
    return !after.some(
      (each) =>
        /^(schema|syntax)\//.test(each.id) &&
        !known.has(keyOf(each)) &&
        each.id !== 'schema/missing-key' &&
        each.id !== 'syntax/duplicate-key',
    );
  };
  return texts.find(leads);
}

const countOf = (all: readonly Diagnostic[], one: Diagnostic): number =>
  all.filter((each) => keyOf(each) === keyOf(one)).length;
