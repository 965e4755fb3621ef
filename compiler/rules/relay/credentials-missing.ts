import type { Rule } from '../rule.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A provider that takes mail from its accounts only, and no login. */
export const rule: Rule = {
  id: 'relay/credentials-missing',
  title: 'A provider without a login',
  severity: 'error',
  why: 'The provider takes mail from its accounts only, so it would refuse every message.',
  help: 'Add `credentials: { username: someone, password: { secret: upstream-password } }`; the password is in the file of that secret.',
  clauses: ['RFC 4954', 'postconf(5) smtp_sasl_password_maps'],
  *check({ sections }) {
    for (const { relay, path, provider } of writtenRelays(sections)) {
      if (!provider?.login || relay.credentials !== undefined) continue;
      yield {
        message: `${provider.name} asks for a login`,
        path: [...path, 'provider'],
        ...(provider.withoutLogin !== undefined && { help: `${rule.help} ${provider.withoutLogin}` }),
      };
    }
  },
};
