import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';

/** What a profile without mailboxes and aliases has: main.cf, master.cf, the other daemons' files. */
const BASE_BYTES = 25_500;

/**
 * About how many bytes the configuration of all daemons has: its tables name each mailbox five times and each alias three
 * times: with its targets, with the logins that may send as it, and with the mailboxes that need room for it.
 */
export function estimatedConfigBytes({ domains, limits }: ResolvedSpec): number {
  const own = new Set(domains.map(({ name }) => name));
  const isHere = (address: string): boolean => own.has(address.slice(address.lastIndexOf('@') + 1));
  const ofMailboxes = domains.flatMap(({ mailboxes }) =>
    mailboxes.map(({ address, password, quotaBytes }) => {
      const login = password.kind === 'hash' ? password.hash.length : 20;
      return 5 * address.length + login + 15 + (quotaBytes === limits.mailboxSizeBytes ? 0 : 30);
    }),
  );
  const ofAliases = domains.flatMap(({ aliases }) =>
    aliases.flatMap(({ address, targets }) => [
      listed(address, targets),
      listed(address, targets.filter(isHere)),
      listed(address, targets.filter(isHere)),
    ]),
  );
  return [...ofMailboxes, ...ofAliases].reduce((sum, bytes) => sum + bytes, BASE_BYTES);
}

function listed(key: string, answers: readonly string[]): number {
  return answers.reduce((sum, answer) => sum + answer.length + 2, key.length + 3);
}
