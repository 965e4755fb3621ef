import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Platform } from '../../../schema/platform.ts';
import { type CompiledProfile, compile } from '../../compile.ts';
import { scratchFolder, written } from './scratch.ts';
import { SPECS } from './specs.ts';

/** A profile of a mail.yaml, compiled and written to disk for the tools to read. */
export interface WrittenProfile {
  /** For the titles of tests: `fixture/profile on platform`. */
  readonly title: string;
  readonly profile: CompiledProfile;
  /** Where its tree is. */
  readonly folder: string;
}

const fixtures = fileURLToPath(new URL('../../../fixtures/valid', import.meta.url));
const platforms: readonly Platform[] = ['debian-12', 'debian-13'];

/** Every profile of every valid fixture, and of the specifications that only these tests need, on both platforms. */
export function writtenProfiles(): readonly WrittenProfile[] {
  const fixture = (name: string): string => readFileSync(join(fixtures, name, 'mail.yaml'), 'utf8');
  const texts = new Map(readdirSync(fixtures).map((name) => [name, fixture(name)]));
  for (const { name, of, sections } of SPECS) texts.set(name, sections.reduce(withSection, fixture(of)));
  return [...texts].flatMap(([name, text]) =>
    platforms.flatMap((platform) => {
      const { diagnostics, profiles } = compile({ text, file: `${name}/mail.yaml` }, { platform });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
      return profiles.map((profile) => {
        const folder = scratchFolder();
        for (const [path, content] of profile.tree) written(join(folder, path), content);
        return { title: `${name}/${profile.resolved.name} on ${platform}`, profile, folder };
      });
    }),
  );
}

/** The text of a mail.yaml with a section of the top level put in place of its own. */
function withSection(text: string, section: string): string {
  const name = section.slice(0, section.indexOf(':'));
  const without = text.replace(new RegExp(`^${name}:.*\\n(?:[ #].*\\n|\\n(?= ))*`, 'm'), '');
  return `${without}\n${section}\n`;
}
