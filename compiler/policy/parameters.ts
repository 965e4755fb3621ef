import type { PostfixService } from '../model/postfix.ts';
import type { PostfixItem, PostfixRestriction, PostfixValue } from '../model/postfix-value.ts';
import type { Decider } from './answer.ts';
import type { PolicyModel } from './policy-model.ts';

/** A parameter's value, with references followed, and the place that has it. */
export interface Found {
  readonly value: PostfixValue;
  readonly by: Decider;
  /** Name of the parameter of main.cf that has it in the end. */
  readonly name: string;
}

/** The value that a parameter has for a service: its own option first, then main.cf; undefined where the tree has none. */
export function find(model: PolicyModel, name: string, service?: PostfixService): Found | undefined {
  const option = service?.options.find((each) => each.name === name);
  if (option && service) {
    const by: Decider = { kind: 'option', service: service.name, parameter: name };
    const { value } = option;
    return value.kind === 'reference' ? (find(model, value.name) ?? undefined) : { value, by, name };
  }
  const parameter = model.parameters.get(name);
  if (parameter === undefined) return undefined;
  if (parameter.value.kind === 'reference') return find(model, parameter.value.name) ?? undefined;
  return { value: parameter.value, by: { kind: 'parameter', parameter: name, item: undefined }, name };
}

/** A parameter as text; `otherwise` is the default of postconf(5). */
export function textOf(
  model: PolicyModel,
  name: string,
  otherwise: string,
  service?: PostfixService,
): string {
  const value = find(model, name, service)?.value;
  if (value === undefined) return otherwise;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'integer':
    case 'bytes':
    case 'seconds':
      return String(value.value);
    case 'boolean':
      return value.value ? 'yes' : 'no';
    case 'list':
      return value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
    case 'reference':
    case 'restrictions':
      return otherwise;
  }
}

/** Whether a parameter is `yes`. */
export const isYes = (
  model: PolicyModel,
  name: string,
  otherwise: boolean,
  service?: PostfixService,
): boolean => textOf(model, name, otherwise ? 'yes' : 'no', service) === 'yes';

/** A reply code that a parameter may change. */
export const codeOf = (model: PolicyModel, name: string, otherwise: number): number =>
  Number(textOf(model, name, String(otherwise)));

/** An item of a list with the place that has it. */
export interface ListedItem {
  readonly item: PostfixItem;
  readonly by: Decider;
}

const lists = new WeakMap<PolicyModel, Map<string, readonly ListedItem[]>>();

/** The items of a list of main.cf, read once: a question asks for many of them. */
export function itemsOf(model: PolicyModel, name: string): readonly ListedItem[] {
  const known = lists.get(model) ?? new Map<string, readonly ListedItem[]>();
  lists.set(model, known);
  const items = known.get(name) ?? itemsFor(model, name);
  known.set(name, items);
  return items;
}

/** The items of a list for a service, those of other lists that it refers to in their place. */
export function itemsFor(model: PolicyModel, name: string, service?: PostfixService): readonly ListedItem[] {
  const found = find(model, name, service);
  if (found === undefined) return [];
  if (found.value.kind === 'text')
    return found.value.text === '' ? [] : [{ item: { kind: 'text', text: found.value.text }, by: found.by }];
  if (found.value.kind !== 'list') return [];
  return found.value.items.flatMap((item, index): readonly ListedItem[] => {
    if (item.kind === 'reference') return itemsFor(model, item.name);
    const by: Decider = found.by.kind === 'parameter' ? { ...found.by, item: index } : found.by;
    return [{ item, by }];
  });
}

/** A restriction with the place that has it. */
export interface ListedRestriction {
  readonly restriction: PostfixRestriction;
  readonly by: Decider;
}

/** The restrictions of a parameter in their order; undefined where the tree does not have the parameter. */
export function restrictionsOf(
  model: PolicyModel,
  name: string,
  service?: PostfixService,
): readonly ListedRestriction[] | undefined {
  const found = find(model, name, service);
  if (found?.value.kind !== 'restrictions') return undefined;
  return found.value.items.map((restriction, index) => ({
    restriction,
    by: found.by.kind === 'parameter' ? { ...found.by, item: index } : found.by,
  }));
}
