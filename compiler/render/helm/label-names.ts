import type { LabelSet } from '../../model/kubernetes-tree.ts';

const SELECTOR = ['app.kubernetes.io/name', 'app.kubernetes.io/instance'];
const POD = [
  ...SELECTOR,
  'app.kubernetes.io/version',
  'app.kubernetes.io/component',
  'app.kubernetes.io/part-of',
  'app.kubernetes.io/managed-by',
];

/** The labels of each set (Kubernetes, "Recommended Labels"). */
export const LABEL_NAMES: Readonly<Record<LabelSet, readonly string[]>> = {
  selector: SELECTOR,
  pod: POD,
  object: [...POD, 'helm.sh/chart'],
};
