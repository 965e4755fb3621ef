import type { SpecPath } from '../../schema/spec-path.ts';
import { closest } from './closest.ts';

/** Keys of mail.yaml whose value is a secret, or a map that may hold one. */
const secretKeys = ['password', 'plain', 'hash', 'secret', 'secrets', 'key', 'privateKey', 'credentials'];
const exact: ReadonlySet<string> = new Set(secretKeys);

/** Words in names of keys, parameters and settings whose values are secrets in any system: `doveadm_password`, `apiKey`. */
const secretWord =
  /pass|pwd|passwort|secret|token|credential|api.?key|private|hash|plain|auth_user|login_user|_key$|nonce/i;

/** Parameters whose names have such a word and whose values are none: words, numbers, files and maps. */
const harmless = /hash_queue|password_(?:maps|expansion|filter)|_level$|tokens?_(?:per|limit)|publicKey/i;

/** Whether a key says, or is near enough to a key that says, that its value is a secret. */
export function isSecretKey(key: string): boolean {
  if (exact.has(key)) return true;
  if (harmless.test(key)) return false;
  return secretWord.test(key) || (key.length > 3 && closest(key, secretKeys) !== undefined);
}

/**
 * Whether a value at this path may be a secret, so that no message, report or excerpt may show it: anything of a mailbox but
 * its quota, because people write the password in its place; anything of a selector; credentials; whatever has a key that
 * sounds like a secret.
 */
export function isSensitive(path: SpecPath): boolean {
  const steps = namedSteps(path);
  const holder = steps.findIndex((step) => step === 'mailboxes' || step === 'selectors');
  if (holder !== -1) return steps[holder + 2] !== 'quota';
  return steps.some(isSecretKey);
}

/** The keys of a path without those that users make up: names of profiles and of domains, positions in lists. */
function namedSteps(path: SpecPath): readonly string[] {
  const below = path[0] === 'profiles' ? path.slice(2) : path;
  return (below[0] === 'domains' ? below.slice(2) : below).filter((step) => typeof step === 'string');
}

/**
 * A path as it may be printed. A key of a mailbox with a colon is taken for `user:password`, and a key without a value in a
 * map with secrets for a secret that lost its key.
 */
export function shownPath(path: SpecPath, value: unknown): SpecPath {
  return path.map((step, index) => {
    if (typeof step !== 'string' || !isSensitive(path.slice(0, index + 1))) return step;
    const last = index === path.length - 1;
    if (last && value === null && !isSecretKey(step)) return '•••';
    return step.replace(/:.*/s, ':…');
  });
}
