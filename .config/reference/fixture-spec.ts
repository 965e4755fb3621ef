import { readFileSync } from 'node:fs';
import { compile } from '../../compiler/compile.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Fixtures of the built-in profiles; between them they have whatever a check may need. */
const profiles = ['mailserver', 'dev-mailbox', 'outbound', 'smarthost', 'workspace-relay'] as const;

/** The fixture of every built-in profile, resolved; the mailserver first. */
export function fixtureSpecs(): readonly ResolvedSpec[] {
  return profiles.map((profile) => fixtureSpec(`fixtures/valid/${profile}/mail.yaml`));
}

/** A fixture, resolved; by default the mailserver. */
export function fixtureSpec(file = 'fixtures/valid/mailserver/mail.yaml'): ResolvedSpec {
  return resolvedSpec(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file);
}

/** The first profile of a mail.yaml that compiles, resolved. */
export function resolvedSpec(text: string, file: string): ResolvedSpec {
  const [profile] = compile({ text, file }, {}).profiles;
  if (profile === undefined) throw new Error(`${file} does not compile`);
  return profile.resolved;
}
