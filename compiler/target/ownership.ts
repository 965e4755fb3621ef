/**
 * What decides a setting that mailc writes: a field of mail.yaml, or mailc itself for a reason. Such a setting is refused
 * in `postfix.parameters` and its like. A mere default is not: what mail.yaml says there takes its place.
 */
export type Ownership =
  | { readonly field: string }
  | { readonly reason: string }
  | { readonly default: string };

/** What decides a setting, where mail.yaml may not. */
export type Owner = Exclude<Ownership, { readonly default: string }>;
