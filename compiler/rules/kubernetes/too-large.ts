import { MOST_HELM_BYTES } from '../../lower/kubernetes/config-limit.ts';
import type { Rule } from '../rule.ts';
import { estimatedConfigBytes } from '../support/config-size.ts';

const MIB = 2 ** 20;

/** More configuration than Helm keeps by default. */
export const rule: Rule = {
  id: 'kubernetes/too-large',
  title: 'A configuration too large for the storage of Helm',
  severity: 'warning',
  why: 'Helm keeps a release in one Secret of at most 1 MiB, which has the configuration twice, with hashes that do not compress: over 512 KiB `helm install` may refuse the chart, before it makes anything. The objects themselves are divided, and no obstacle.',
  help: 'Install the kustomization (`kubectl apply --server-side -k kustomize/base`), render the chart without Helm keeping it (Argo CD, `helm template`), or have Helm keep releases in a database (`HELM_DRIVER=sql`).',
  clauses: ['Kubernetes API core/v1 Secret', 'Helm, "Advanced Helm Techniques", storage backends'],
  *check({ resolved }) {
    const bytes = estimatedConfigBytes(resolved);
    if (!resolved.kubernetes.declared || bytes <= MOST_HELM_BYTES) return;
    yield {
      message: `The configuration has about ${(bytes / MIB).toFixed(1)} MiB`,
      path: ['kubernetes'],
      part: 'key',
    };
  },
};
