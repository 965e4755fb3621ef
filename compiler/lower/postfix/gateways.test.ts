import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../compile.ts';

const tree = (name: string): ReadonlyMap<string, string> => {
  const path = fileURLToPath(new URL(`../../../fixtures/valid/${name}/mail.yaml`, import.meta.url));
  const { profiles } = compile({ file: 'mail.yaml', text: readFileSync(path, 'utf8') });
  return profiles.find(({ resolved }) => resolved.trusted.length > 0)?.tree ?? new Map();
};

const systems = [
  'dev-mailbox',
  'everything',
  'mailserver',
  'outbound',
  'relays',
  'smarthost',
  'workspace-relay',
];

test.each(systems)('%s: gateways come before whatever trusts addresses', (name) => {
  const files = tree(name);
  const main = files.get('postfix/main.cf') ?? '';
  expect(main).toMatch(/^mynetworks =\n {4}!cidr:\/etc\/postfix\/tables\/gateways\n {4}127\.0\.0\.0\/8$/m);
  expect(files.get('postfix/tables/gateways')).toMatch(/^@gateways /m);
  const tables = [...files].filter(
    ([path, text]) => path.startsWith('postfix/tables/') && /^127\./m.test(text),
  );
  for (const [, text] of tables) expect(text.split('\n')[1]).toMatch(/^@gateways {2}(DUNNO|DISABLE)$/);
});
