import type { Values } from '../../../model/kubernetes-values.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { accessValues } from './access-values.ts';
import { imageValues } from './image-values.ts';
import { operationValues } from './operation-values.ts';
import { nameValues, podValues } from './pod-values.ts';
import { resourceValues } from './resource-values.ts';
import { scalingValues } from './scaling-values.ts';
import { storageValues } from './storage-values.ts';

/** Everything that the chart lets its user set, in the order of values.yaml. */
export const values = (context: KubernetesContext): Values => ({
  ...scalingValues(context),
  ...imageValues(context),
  ...resourceValues(context),
  ...storageValues(context),
  ...accessValues(context),
  ...operationValues(context),
  ...podValues(),
  ...nameValues(),
});
