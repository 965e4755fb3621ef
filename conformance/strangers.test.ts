import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from '../compiler/compile.ts';
import { firstFiles } from '../profiles/first-files.generated.ts';
import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import { checks } from './checks/index.generated.ts';
import { inapplicable } from './engine/applicability.ts';

type Tree = Record<string, unknown>;

/** Changes to what `mailc init` writes for a mailserver, each of which a user may make or not. */
const changes: readonly ((spec: Tree) => void)[] = [
  (spec) => Object.assign(spec, { trusted: [{ network: '10.5.5.0/24', reason: 'the application' }] }),
  (spec) => Object.assign(spec, { services: { submission: false, submissions: false } }),
  (spec) => Object.assign(spec, { outbound: { addressFamily: 'ipv4' } }),
  (spec) => Object.assign(spec, { limits: { connectionsPerMinute: 5 } }),
  (spec) =>
    Object.assign(spec['domains'] as Tree, {
      'example.net': { mailboxes: {}, aliases: { info: 'user1@example.com' } },
    }),
];

/** Every choice among the changes: 32 specs. */
function specs(): readonly (readonly [string, ResolvedSpec])[] {
  return Array.from({ length: 1 << changes.length }, (_, bits) => {
    const spec = parse(firstFiles.mailserver) as Tree;
    changes.forEach((change, n) => {
      if (bits & (1 << n)) change(spec);
    });
    const { profiles, diagnostics } = compile({ text: stringify(spec), file: 'mail.yaml' }, {});
    const [profile] = profiles;
    if (profile === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
    return [bits.toString(2).padStart(changes.length, '0'), profile.resolved] as const;
  });
}

/** Areas in which a stranger is asked for what only others may do. */
const areas = ['relay', 'smuggling'];
/** Reasons that the spec itself gives: there is no such place, address or service in it. */
const sound =
  /^mail\.yaml (trusts no IPv[46] network|uses IPv[46] only|publishes no service|does not promise (trusted-networks|submissions?)$)|^nobody can submit mail$|^strangers hand in mail on port 25$|^mail\.yaml offers no submission$/;

test.each(specs())('whether strangers may relay is asked of the mailserver %s', (_name, spec) => {
  const left = checks
    .filter(({ id, level }) => level === 'must' && areas.includes(id.split('/')[0] ?? ''))
    .map((check) => ({ check, reason: inapplicable(check, spec) }))
    .filter(({ reason }) => reason !== undefined && !sound.test(reason));
  expect(left.map(({ check, reason }) => `${check.id}: ${reason}`)).toEqual([]);
});

test('only what stands in a trusted network, or beside one, needs one', () => {
  const spec = compile({ text: firstFiles.mailserver, file: 'mail.yaml' }, {}).profiles[0]?.resolved;
  if (spec === undefined) throw new Error('the first file does not compile');
  const without = checks
    .filter(({ id }) => areas.includes(id.split('/')[0] ?? ''))
    .filter((check) => /trust/.test(inapplicable(check, spec) ?? ''));
  expect(without.map(({ id }) => id)).toEqual([
    'relay/only-trusted',
    'relay/only-trusted-ipv6',
    'relay/only-trusted-published',
    'relay/submission-from-inside',
    'relay/trusted-neighbour',
    'relay/trusted-network',
  ]);
});
