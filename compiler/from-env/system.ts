import type { Facts } from './facts.ts';
import type { EnvVariableEntry, Said, Verdict } from './verdict.ts';

/** A mail system that is set up by env variables, as data. */
export interface EnvSystem {
  readonly name: string;
  /** What it is called in a sentence. */
  readonly title: string;
  /** Where the variables were read. */
  readonly source: string;
  /** Every variable that its documentation names, those that count more first. */
  readonly variables: Readonly<Record<string, EnvVariableEntry>>;
  /** Variables that are known by how they begin. */
  readonly prefixes?: Readonly<Record<string, EnvVariableEntry>>;
  /** Variables that name a main.cf parameter: the parameter, or undefined. */
  readonly parameter?: (variable: string) => string | undefined;
  /** What held there without being said. */
  readonly assumed?: Facts;
  /** Accounts that it makes by itself, for development. */
  readonly developmentAccounts?: readonly { readonly name: string; readonly password: string }[];
  /** What it knows from elsewhere than its variables, or does without being asked. */
  readonly elsewhere: readonly { readonly what: string; readonly instead: string }[];
  /** The profile that does what it does. */
  readonly profile: 'mailserver' | 'dev-mailbox' | 'relay-or-outbound';
}

/** The entry of a variable that mailc knows nothing about. */
export const unknownVariable = (title: string): Verdict & Said => ({
  kind: 'lost',
  reason: `it is no variable of ${title} that is known here`,
  instead: 'Leave it where it is if it is for another program; otherwise look for its field in mail.yaml.',
});

/** The entry for a variable: by its name, or by how it begins. */
export function entryOf({ variables, prefixes = {} }: EnvSystem, name: string): EnvVariableEntry | undefined {
  if (Object.hasOwn(variables, name)) return variables[name];
  return Object.entries(prefixes).find(([prefix]) => name.startsWith(prefix))?.[1];
}
