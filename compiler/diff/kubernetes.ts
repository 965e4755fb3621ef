import { parseAllDocuments } from 'yaml';
import type { FileTree } from '../output/file-tree.ts';
import type { Setting } from './settings.ts';

/**
 * Every field of the Kubernetes objects of a tree, as the kustomization has them: `StatefulSet mail spec.replicas`. The chart
 * has the same objects (decision 21). What kustomize makes of the daemons' files is compared with those files.
 */
export function kubernetesOf(tree: FileTree): readonly Setting[] {
  return [...tree]
    .filter(([path]) => /^kustomize\/(base|monitoring)\/(?!kustomization)[^/]*\.yaml$/.test(path))
    .flatMap(([, text]) => parseAllDocuments(text).flatMap((document) => objectFields(document.toJS())));
}

/** What is counted from files that are compared themselves. */
const derived = /\.annotations\.checksum\/[^.]+$/;

function objectFields(object: unknown): readonly Setting[] {
  const { apiVersion, kind, ...rest } = membersOf(object);
  const { name } = membersOf(rest['metadata']);
  return fields({ apiVersion, ...rest })
    .filter(([path]) => !derived.test(path))
    .map(
      ([path, value]): Setting => ({
        area: 'kubernetes',
        name: `${String(kind)} ${String(name)} ${path}`,
        value,
        origin: undefined,
      }),
    );
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Paths of the leaves with their values; members of a list are called by their name where all have one. */
function fields(value: unknown, above = ''): readonly (readonly [path: string, value: string])[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const names = items.map((item) => membersOf(item)['name']);
    const named = names.every((name) => typeof name === 'string') && new Set(names).size === items.length;
    return items.flatMap((item, index) => fields(item, `${above}[${named ? String(names[index]) : index}]`));
  }
  const members = Object.entries(membersOf(value));
  if (members.length === 0) return [[above, typeof value === 'object' ? '{}' : String(value)]];
  return members.flatMap(([key, inner]) => fields(inner, above === '' ? key : `${above}.${key}`));
}
