import type { Manifest } from './manifest.ts';
import { nameOf, ofKind } from './manifest.ts';
import { textsOf } from './texts-of.ts';

/** Labels that say who installed it. */
const BY_TOOL = ['helm.sh/chart', 'app.kubernetes.io/managed-by'];

/**
 * Objects by their names, without what Helm and kustomize each have a way of their own for: the labels of the tool, the
 * namespace (Helm's is the release's and stands in no object), and where lines of Base64 end. Nothing else may differ.
 */
export function substance(manifests: readonly Manifest[]): ReadonlyMap<string, unknown> {
  const reduce = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => reduce(each, ''));
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value)
      .filter(([inner]) => !BY_TOOL.includes(inner))
      .filter(([inner]) => !(key === 'metadata' && inner === 'namespace'))
      .map(([inner, each]) => [inner, inner === 'data' ? each : reduce(each, inner)] as const)
      .filter(([inner, each]) => !(inner === 'annotations' && Object.keys(each as object).length === 0));
    return Object.fromEntries(kept);
  };
  return new Map(
    manifests
      .map((each) => ({ ...each, ...decoded(each) }))
      .map((each) => [nameOf(each), reduce(each, '')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const decoded = (manifest: Manifest): object => {
  const [secret] = ofKind([manifest], 'Secret');
  return secret ? { data: textsOf(secret) } : {};
};
