import type { PostfixTable } from '../../model/postfix.ts';
import type { PostfixItem, PostfixRestriction, PostfixRestrictionName } from '../../model/postfix-value.ts';

/** Constructors of parameter values, so that lowering reads like the configuration it makes. */

export const text = (value: string): { readonly kind: 'text'; readonly text: string } => ({
  kind: 'text',
  text: value,
});

export const integer = (value: number): { readonly kind: 'integer'; readonly value: number } => ({
  kind: 'integer',
  value,
});

export const yes: { readonly kind: 'boolean'; readonly value: boolean } = { kind: 'boolean', value: true };

export const no: { readonly kind: 'boolean'; readonly value: boolean } = { kind: 'boolean', value: false };

export const seconds = (value: number): { readonly kind: 'seconds'; readonly value: number } => ({
  kind: 'seconds',
  value,
});

export const bytes = (value: number): { readonly kind: 'bytes'; readonly value: number } => ({
  kind: 'bytes',
  value,
});

/** The value of another parameter. */
export const reference = (name: string): { readonly kind: 'reference'; readonly name: string } => ({
  kind: 'reference',
  name,
});

/** A list of literal words, tables and references. */
export function list(...items: readonly (string | PostfixItem)[]): {
  readonly kind: 'list';
  readonly items: readonly PostfixItem[];
} {
  return { kind: 'list', items: items.map((item) => (typeof item === 'string' ? text(item) : item)) };
}

/** A lookup table as an item of a list. */
export function lookup({ name, type }: PostfixTable): Extract<PostfixItem, { kind: 'table' }> {
  return { kind: 'table', table: { name, type } };
}

/** The same answer to every lookup. */
export const always = (answer: string): PostfixItem => ({ kind: 'always', answer });

/** A policy service of master.cf; while it does not answer, the next restriction decides. */
export const policy = (service: string): PostfixItem => ({ kind: 'policy', service, otherwise: 'DUNNO' });

/** A macro of the milter protocol. */
export const macro = (name: string): PostfixItem => ({ kind: 'macro', name });

/** Access restrictions in their order. */
export function restrictions(...items: readonly PostfixRestriction[]): {
  readonly kind: 'restrictions';
  readonly items: readonly PostfixRestriction[];
} {
  return { kind: 'restrictions', items };
}

/** One access restriction with the reason for its place. */
export function restriction(
  name: PostfixRestrictionName,
  why: string,
  argument?: PostfixItem,
): PostfixRestriction {
  return { name, why, argument };
}
