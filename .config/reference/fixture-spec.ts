import { readFileSync } from 'node:fs';
import { compile } from '../../compiler/compile.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** The mailserver fixture, resolved. */
export function fixtureSpec(): ResolvedSpec {
  const file = 'fixtures/valid/mailserver/mail.yaml';
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const [profile] = compile({ text, file }, {}).profiles;
  if (profile === undefined) throw new Error(`${file} does not compile`);
  return profile.resolved;
}
