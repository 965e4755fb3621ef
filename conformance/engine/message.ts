import type { MessageOptions } from '../session.ts';

/** A small message that is right in every respect (RFC 5322 section 3.6), with the token where it can be found. */
export function makeMessage(
  token: string,
  from: string,
  messageId: string,
  options: MessageOptions = {},
): string {
  const headers: Record<string, string | undefined> = {
    From: `<${from}>`,
    To: 'undisclosed-recipients:;',
    Date: new Date().toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${messageId}>`,
    Subject: `conformance ${token}`,
    'X-Mailc-Token': token,
  };
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    const known = Object.keys(headers).find((each) => each.toLowerCase() === name.toLowerCase());
    headers[known ?? name] = value;
  }
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}\r\n`],
  );
  return `${options.rawHeaders ?? ''}${lines.join('')}\r\n${options.body ?? `${token}\r\n`}`;
}
