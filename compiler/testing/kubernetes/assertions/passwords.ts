import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';
import { nameOf } from '../manifest.ts';
import type { Assertion } from '../release.ts';

/** A scheme as Dovecot writes it before a hash; `{SECRET}` is mailc's, and stands before a name. */
const SCHEME = /\{(?!SECRET\})[A-Z][A-Z0-9.-]*\}\S/;

/** No object but a Secret holds a password of mail.yaml or its hash, nor what looks like one. */
export const passwords: Assertion = {
  id: 'passwords',
  find: ({ manifests, profile: { resolved } }) => {
    const words = passwordsOf(resolved);
    return manifests
      .filter(({ kind }) => kind !== 'Secret')
      .filter((each) =>
        textsIn(each).some((text) => SCHEME.test(text) || words.some((word) => text.includes(word))),
      )
      .map((each) => `${nameOf(each)}: holds a password`);
  },
};

/** What must not be seen: hashes without their schemes, passwords in the clear and in Base64. */
const passwordsOf = ({ domains }: ResolvedSpec): readonly string[] =>
  domains
    .flatMap(({ mailboxes }) => mailboxes)
    .flatMap(({ password }) => {
      if (password.kind === 'hash') return [password.hash.replace(/^\{[^}]*\}/, '')];
      return password.kind === 'plain'
        ? [password.plain, Buffer.from(password.plain).toString('base64')]
        : [];
    });

/** Every text in an object, its keys too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}
