import { InternalError } from '../../diagnostic/internal-error.ts';
import type { Plain } from '../../model/kubernetes-tree.ts';
import type { Manifest } from './manifests.ts';

type Words = Readonly<Record<string, string>>;

/** Has kustomize make the ConfigMap of the dashboard from `dashboard.json` beside it. */
export function dashboardGenerator(dashboard: Manifest): { readonly [key: string]: Plain } {
  const { labels, annotations } = dashboard.object['metadata'] as unknown as {
    readonly labels: Words;
    readonly annotations?: Words;
  };
  return {
    name: dashboard.name,
    files: [`${entryOf(dashboard)[0]}=dashboard.json`],
    options: { labels, ...(annotations && { annotations }), disableNameSuffixHash: true },
  };
}

/** What `dashboard.json` holds. */
export const dashboardText = (dashboard: Manifest): string => entryOf(dashboard)[1];

function entryOf({ object, file }: Manifest): readonly [key: string, text: string] {
  const [entry] = Object.entries((object['data'] ?? {}) as Words);
  if (entry === undefined) throw new InternalError(`no data: ${file}`);
  return entry;
}
