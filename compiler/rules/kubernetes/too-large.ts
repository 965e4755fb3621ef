import { MOST_CONFIG_BYTES } from '../../lower/kubernetes/config-limit.ts';
import type { Rule } from '../rule.ts';
import { estimatedConfigBytes } from '../support/config-size.ts';

const MIB = 2 ** 20;

/** More configuration than Kubernetes keeps. */
export const rule: Rule = {
  id: 'kubernetes/too-large',
  title: 'A configuration too large for Kubernetes',
  severity: 'warning',
  why: 'A ConfigMap holds 1 MiB, and so does the release of Helm, which has the configuration twice, with hashes that do not compress: over 512 KiB there is no chart and no kustomization for the profile.',
  help: 'Divide the domains among several profiles, each with an installation of its own, or run it with Compose.',
  clauses: ['Kubernetes API core/v1 ConfigMap'],
  *check({ resolved }) {
    const bytes = estimatedConfigBytes(resolved);
    if (!resolved.kubernetes.declared || bytes <= MOST_CONFIG_BYTES) return;
    yield {
      message: `The configuration has about ${(bytes / MIB).toFixed(1)} MiB`,
      path: ['kubernetes'],
      part: 'key',
    };
  },
};
