import type { FromEnv } from '../../from-env/from-env.ts';

/** Something that is said, and what to do about it. */
interface Line {
  readonly what: string;
  readonly more: readonly string[];
}

/** What is to be said about a mail.yaml that was made from variables. Values are not part of it. */
export function conversionReport(made: FromEnv): string {
  const { system, profile, said, carried } = made;
  return [
    `${carried} of ${said} variables of ${system} are carried over as they were, for the profile ${profile}.\n`,
    ...section('To decide, before it can start', made.decisions.map(lineOf)),
    ...section('Means something else here', made.different.map(lineOf)),
    ...section('Not carried over', [
      ...made.notCarried.map(lineOf),
      ...made.elsewhere.map(({ what, instead }) => ({ what, more: [instead] })),
    ]),
    ...section(
      'Held there without being said, and not here',
      made.heldUnsaid.map(({ variable, reason, instead }) => ({
        what: `${variable} (not set): ${reason}`,
        more: [instead],
      })),
    ),
    ...section('Needs nothing here', made.needless.map(lineOf)),
    ...section('Left to do', [
      ...made.toDo.map((each) => ({ what: each, more: [] })),
      { what: 'the places in the file that are marked `decide`', more: [] },
    ]),
  ].join('');
}

const lineOf = ({ variable, line, reason, instead }: FromEnv['notCarried'][number]): Line => ({
  what: `${variable}${line === undefined ? '' : ` (line ${line})`}: ${reason}`,
  more: instead === '' ? [] : [instead],
});

function section(title: string, lines: readonly Line[]): readonly string[] {
  if (lines.length === 0) return [];
  return [
    `\n${title}:\n`,
    ...lines.map(({ what, more }) => [`  - ${what}`, ...more].join('\n    ').concat('\n')),
  ];
}
