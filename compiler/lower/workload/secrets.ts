import type { ResolvedDomain, ResolvedRelay, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { SecretFile } from '../../model/workload.ts';

/** Every secret that a container needs, once for each use, in the order of mail.yaml. */
export function lowerSecrets(resolved: ResolvedSpec): readonly SecretFile[] {
  const { relay, relaysBySender } = resolved.outbound;
  const all = [
    ...resolved.domains.flatMap((domain) => ofDomain(domain, resolved)),
    ...(relay ? ofUpstream(relay, ['outbound', 'relay'], resolved) : []),
    ...relaysBySender.flatMap((each) =>
      ofUpstream(each, ['outbound', 'relaysBySender', each.sender], resolved),
    ),
  ];
  const first = new Map<string, SecretFile>();
  for (const secret of all) {
    const use = `${secret.use.kind} ${secret.name}`;
    if (!first.has(use)) first.set(use, secret);
  }
  return [...first.values()];
}

function ofDomain({ name, dkim, mailboxes }: ResolvedDomain, { originOf }: ResolvedSpec): SecretFile[] {
  const signing = dkim?.selectors.find((selector) => selector.name === dkim.signWith);
  const key: SecretFile[] =
    signing?.secret === undefined
      ? []
      : [
          {
            name: signing.secret,
            use: { kind: 'dkim-key', domain: name, selector: signing.name },
            origin: originOf(['domains', name, 'dkim', 'selectors', signing.name, 'key']),
          },
        ];
  const passwords = mailboxes.flatMap(({ address, localPart, password }): SecretFile[] =>
    password.kind === 'secret'
      ? [
          {
            name: password.secret,
            use: { kind: 'password', address },
            origin: originOf(['domains', name, 'mailboxes', localPart, 'password']),
          },
        ]
      : [],
  );
  return [...key, ...passwords];
}

function ofUpstream(
  { host, credentials }: ResolvedRelay,
  path: SpecPath,
  { originOf }: ResolvedSpec,
): SecretFile[] {
  if (credentials === undefined) return [];
  const { username, password } = credentials;
  const origin = (field: string): SecretFile['origin'] => originOf([...path, 'credentials', field]);
  return [
    ...(username.kind === 'secret'
      ? [
          {
            name: username.secret,
            use: { kind: 'upstream-username', host },
            origin: origin('username'),
          } as const,
        ]
      : []),
    { name: password, use: { kind: 'upstream-password', host }, origin: origin('password') },
  ];
}
