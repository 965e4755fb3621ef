import { type NotDone, notDone } from '../../compiler/diagnostic/not-done.ts';

/** The page of what mailc does not do, from the list that `check` and `init` answer with. */
export function notDonePage(): string {
  const topics = notDone.map((topic) =>
    [`## ${capital(topic.title)}`, topic.reason, `Instead: ${topic.instead}`, ...settingsOf(topic)].join(
      '\n\n',
    ),
  );
  return [
    '<!-- Generated from compiler/diagnostic/not-done.ts by `npm run generate`. -->',
    '# What mailc does not do',
    'Each with what to do instead. `mailc check` says the same where mail.yaml asks for it, and `mailc init --from-env` where another system did it.',
    ...topics,
  ]
    .join('\n\n')
    .concat('\n');
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const daemons = { postfix: 'Postfix', dovecot: 'Dovecot', opendkim: 'OpenDKIM' } as const;

function settingsOf({ settings = {} }: NotDone): readonly string[] {
  const lines = (Object.keys(daemons) as (keyof typeof daemons)[]).flatMap((daemon) => {
    const names = settings[daemon]?.map((name) => `\`${name}\``);
    return names === undefined ? [] : [`${daemons[daemon]}: ${names.join(', ')}.`];
  });
  return lines.length === 0 ? [] : [`Settings about it that are refused. ${lines.join(' ')}`];
}
