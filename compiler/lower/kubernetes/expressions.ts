import type { StringMap } from '../../model/kubernetes-objects.ts';
import {
  type Condition,
  type Dynamic,
  EXPRESSION,
  type Expression,
  type Field,
  type LabelSet,
  type Tree,
} from '../../model/kubernetes-tree.ts';

const dynamic = <T>(expression: Expression): Dynamic<T> => ({ [EXPRESSION]: expression });

/** A value of values.yaml that is a string. */
export const string = (path: string): Dynamic<string> => dynamic({ kind: 'value', path, as: 'string' });

/** A value that is a whole number. */
export const integer = (path: string): Dynamic<number> => dynamic({ kind: 'value', path, as: 'integer' });

/** A value that is a map or a list, taken as it is. */
export const tree = <T>(path: string): Dynamic<T> => dynamic({ kind: 'value', path, as: 'tree' });

/** The name of the release's objects, with a suffix. */
export const named = (suffix = ''): Dynamic<string> => dynamic({ kind: 'name', suffix });

/** The namespace of the release. */
export const namespace: Dynamic<string> = dynamic({ kind: 'namespace' });

/** Parts put together. */
export const text = (...parts: readonly (string | Dynamic<string>)[]): Dynamic<string> =>
  dynamic({ kind: 'text', parts });

/** The image of a container. */
export const image = (container: string): Dynamic<string> => dynamic({ kind: 'image', container });

/** Secrets with logins at the registries of the images. */
export const pullSecrets: Dynamic<readonly { readonly name: string }[]> = dynamic({ kind: 'pull-secrets' });

/** The content of a file of the chart. */
export const file = (path: string, content: string): Dynamic<string> =>
  dynamic({ kind: 'file', path, text: content, base64: false });

/** The content of a file of the chart, in Base64. */
export const encodedFile = (path: string, content: string): Dynamic<string> =>
  dynamic({ kind: 'file', path, text: content, base64: true });

/** The content of a file of the chart with what the release decides in the place of markers. */
export const filledFile = (
  path: string,
  content: string,
  markers: Readonly<Record<string, Dynamic<string>>>,
): Dynamic<string> => dynamic({ kind: 'filled', path, text: content, with: markers });

/** A short digest of parts put together. */
export const digest = (...parts: readonly (string | Dynamic<string>)[]): Dynamic<string> =>
  dynamic({ kind: 'digest', parts });

/** A map of one member, whose key the release decides. */
export const entry = (key: Dynamic<string>, value: Dynamic<string>): Dynamic<StringMap> =>
  dynamic({ kind: 'entry', key, value });

/** The checksum of files of the chart. */
export const checksum = (
  files: readonly { readonly path: string; readonly text: string }[],
): Dynamic<string> => dynamic({ kind: 'checksum', files });

/** Labels of the release, and more. */
export const labels = (of: LabelSet, more: Readonly<Record<string, string>> = {}): Dynamic<StringMap> =>
  dynamic({ kind: 'labels', set: of, more });

/** Something that is there only on a condition, or else is something else. */
export const when = <T extends Tree>(
  condition: Condition,
  then: Field<T>,
  otherwise?: Field<T>,
): Dynamic<T> => dynamic({ kind: 'when', condition, then, otherwise });

/** Something that is left out while its value is empty. */
export const optional = <T extends Tree>(value: Field<T>, path: string): Dynamic<T> => when(set(path), value);

/** A map or list to which a value adds members; one of peers to which a value adds networks. */
export const extended = <T extends Tree>(base: Field<T>, path: string, networks?: string): Dynamic<T> =>
  dynamic({ kind: 'extended', base, path, networks });

/** A value is not empty. */
export const set = (path: string): Condition => ({ kind: 'value', path });

/** A value is another word. */
export const differs = (path: string, from: string): Condition => ({ kind: 'differs', path, from });

/** The cluster has an API. */
export const api = (version: string): Condition => ({ kind: 'api', version });

export const not = (condition: Condition): Condition => ({ kind: 'not', condition });

export const all = (...conditions: readonly Condition[]): Condition => ({ kind: 'all', conditions });
