import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../compile.ts';
import { largeSpec } from '../../testing/large-spec.ts';
import { MAILC_VERSION } from '../../version.ts';

/** The version in Chart.yaml for a mail.yaml. */
function versionOf(text: string): string {
  const [profile] = compile({ text, file: 'mail.yaml' }).profiles;
  const { version } = parse(profile?.tree.get('helm/Chart.yaml') ?? '') as { readonly version: string };
  return version;
}

test('the version of the chart is one of Semantic Versioning, and a tag of a registry as Helm writes it', () => {
  const version = versionOf(largeSpec(2));
  // Semantic Versioning 2.0.0, clauses 2 and 10; OCI distribution specification 1.1, `<reference>` as a tag.
  expect(version).toMatch(/^\d+\.\d+\.\d+\+[0-9A-Za-z-]+$/);
  expect(version.replace('+', '_')).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
  expect(version.startsWith(`${MAILC_VERSION}+`)).toBe(true);
});

test('the same mail.yaml is the same version, and another address another one', () => {
  expect(versionOf(largeSpec(2))).toBe(versionOf(largeSpec(2)));
  const versions = [largeSpec(2), largeSpec(3), largeSpec(2, 1)].map(versionOf);
  expect(new Set(versions).size).toBe(3);
});

test('a value that mail.yaml gives the chart is another version, too', () => {
  const text = largeSpec(2);
  const with5 = `${text}kubernetes: { queue: { size: 5GiB } }\n`;
  expect(versionOf(with5)).not.toBe(versionOf(text));
});
