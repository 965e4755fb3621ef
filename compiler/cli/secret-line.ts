/** A secret of one line, or what is wrong with the file's content: words that never hold the secret. */
export type SecretLine = { readonly secret: string } | { readonly wrong: string; readonly remedy: string };

/** The longest password that is taken from a file: the images take no longer one either. */
export const LONGEST_PASSWORD = 1000;

const inUtf8 = 'Save it as UTF-8 without a byte order mark.';

/** What no secret may hold, in the order in which it is said. */
const faults: readonly { readonly found: RegExp; readonly wrong: string; readonly remedy: string }[] = [
  { found: /\0/u, wrong: 'holds a NUL byte: it is no text, or text in UTF-16', remedy: inUtf8 },
  {
    found: /[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/u,
    wrong: 'holds a byte order mark or another invisible mark',
    remedy: inUtf8,
  },
  {
    found: /\n|\u{2028}|\u{2029}/u,
    wrong: 'has more than one line',
    remedy: 'Write the secret and at most one line end.',
  },
  {
    found: /\p{Cc}/u,
    wrong: 'holds a control character, such as a tab or a lone carriage return',
    remedy: 'Write it without.',
  },
  {
    found: /^[\p{Zs}\u{200b}]|[\p{Zs}\u{200b}]$/u,
    wrong: 'begins or ends with a blank',
    remedy: 'Write it without.',
  },
];

/**
 * Reads a secret of one line by the rule of the images (`images/base/secrets.sh`): one line end, LF or CR LF, is no part
 * of it, and whatever could be something else than what was meant is refused.
 */
export function readSecretLine(content: Uint8Array, longest: number = LONGEST_PASSWORD): SecretLine {
  if (content.includes(0)) return found(0);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return { wrong: 'is not UTF-8', remedy: inUtf8 };
  }
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '') return { wrong: 'is empty', remedy: 'Write the secret into it.' };
  if (Buffer.byteLength(secret) > longest)
    return {
      wrong: `has more than ${longest} bytes`,
      remedy: 'No login takes a longer password: choose another.',
    };
  const fault = faults.findIndex((each) => each.found.test(secret));
  return fault === -1 ? { secret } : found(fault);
}

function found(fault: number): SecretLine {
  const { wrong = '', remedy = '' } = faults[fault] ?? {};
  return { wrong, remedy };
}
