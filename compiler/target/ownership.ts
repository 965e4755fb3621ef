/**
 * What decides a setting that mailc writes: a field of mail.yaml, or mailc itself for a reason. Such a setting is refused
 * in `postfix.parameters` and its like. A mere default is not: what mail.yaml says there takes its place.
 */
export type Ownership = Owner | { readonly default: string };

/** What decides a setting, where mail.yaml may not; `refused` marks one that mailc does not write either. */
export type Owner = { readonly field: string } | { readonly reason: string; readonly refused?: boolean };
