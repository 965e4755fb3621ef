import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SecretFile } from '../../model/workload.ts';

/** Every secret that a container needs, once, in the order of mail.yaml. */
export function lowerSecrets(resolved: ResolvedSpec): readonly SecretFile[] {
  const found = new Map<string, SecretFile>();
  const add = (secret: SecretFile): void => {
    if (!found.has(`${secret.use.kind} ${secret.name}`))
      found.set(`${secret.use.kind} ${secret.name}`, secret);
  };
  for (const domain of resolved.domains) {
    const signing = domain.dkim?.selectors.find((selector) => selector.name === domain.dkim?.signWith);
    if (signing?.secret !== undefined) {
      add({
        name: signing.secret,
        use: { kind: 'dkim-key', domain: domain.name, selector: signing.name },
        origin: resolved.originOf(['domains', domain.name, 'dkim', 'selectors', signing.name, 'key']),
      });
    }
    for (const mailbox of domain.mailboxes) {
      if (mailbox.password.kind !== 'secret') continue;
      add({
        name: mailbox.password.secret,
        use: { kind: 'password', address: mailbox.address },
        origin: resolved.originOf(['domains', domain.name, 'mailboxes', mailbox.localPart, 'password']),
      });
    }
  }
  return [...found.values()];
}
