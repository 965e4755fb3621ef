import type { PolicyChange } from '../diff-report.ts';

/** The command that asks a question again. */
export function askCommand(
  { client, port, tls, login, sender, recipient, from }: PolicyChange['witness'],
  profile: string,
  file: string,
): string {
  const words = [
    'mailc ask',
    quoted(file),
    `--profile ${profile}`,
    `--from ${client} --port ${port}`,
    ...(tls ? ['--tls'] : []),
    ...(login === undefined ? [] : [`--login ${quoted(login)}`]),
    `--sender ${sender === '' ? "'<>'" : quoted(sender)}`,
    `--recipient ${quoted(recipient)}`,
    ...(from === sender ? [] : [`--header-from ${quoted(from)}`]),
  ];
  return words.join(' ');
}

/** For a POSIX shell. */
const quoted = (text: string): string =>
  /^[\w@.+=/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
