import type { Facts } from './facts.ts';
import type { FieldName } from './fields.ts';

/** What becomes of a variable. */
export type Treatment =
  /** It is read into a field of mail.yaml. */
  | { readonly kind: 'field'; readonly field: FieldName }
  /** Nothing is lost without it: mailc does so anyway, or the matter does not arise. */
  | { readonly kind: 'needless'; readonly reason: string }
  /** It cannot be carried over, unless it says that something is off. */
  | {
      readonly kind: 'lost';
      readonly reason: string;
      readonly instead: string;
      /** Values with which nothing is lost, besides those that say that it is off. */
      readonly same?: readonly string[];
    };

/** A mail system that is set up by env variables, as data. */
export interface EnvSystem {
  readonly name: string;
  /** What it is called in a sentence. */
  readonly title: string;
  /** Where the variables were read. */
  readonly source: string;
  /** Its variables by name, those that count more first. */
  readonly variables: Readonly<Record<string, Treatment>>;
  /** Variables that are known by how they begin. */
  readonly prefixes?: Readonly<Record<string, Treatment>>;
  /** Variables that name a main.cf parameter: the parameter, or undefined. */
  readonly parameter?: (variable: string) => string | undefined;
  /** What held there without being said. */
  readonly assumed?: Facts;
  /** Accounts that it makes by itself, for development. */
  readonly developmentAccounts?: readonly { readonly name: string; readonly password: string }[];
  /** What it knows from elsewhere than its variables. */
  readonly elsewhere: readonly { readonly what: string; readonly instead: string }[];
  /** The profile that does what it does. */
  readonly profile: 'mailserver' | 'dev-mailbox' | 'relay-or-outbound';
}

export const field = (name: FieldName): Treatment => ({ kind: 'field', field: name });
export const needless = (reason: string): Treatment => ({ kind: 'needless', reason });
export const lost = (reason: string, instead: string, same: readonly string[] = []): Treatment => ({
  kind: 'lost',
  reason,
  instead,
  same,
});

/** Whether a value says that something is off. */
export const saysOff = (value: string): boolean => /^(|0|no|false|off|none)$/i.test(value.trim());
