import type { FromEnv } from '../../from-env/from-env.ts';

/** What is to be said about a mail.yaml that was made from variables. Values are not part of it. */
export function conversionReport({ system, profile, said, carried, ...rest }: FromEnv): string {
  const { notCarried, elsewhere, toDo } = rest;
  const lost = notCarried.map(({ variable, line, reason, instead }) => [
    `${variable}${line === undefined ? '' : ` (line ${line})`}: ${reason}`,
    instead,
  ]);
  const others = elsewhere.map(({ what, instead }) => [what, instead]);
  return [
    `${carried} of ${said} variables of ${system} are carried over, for the profile ${profile}.\n`,
    ...section('Not carried over', [...lost, ...others]),
    ...section('Left to do', [
      ...toDo.map((each) => [each]),
      ['the places in the file that are marked `decide`'],
    ]),
  ].join('');
}

function section(title: string, entries: readonly (readonly string[])[]): readonly string[] {
  if (entries.length === 0) return [];
  return [
    `\n${title}:\n`,
    ...entries.map(([first = '', ...more]) => [`  - ${first}`, ...more].join('\n    ').concat('\n')),
  ];
}
