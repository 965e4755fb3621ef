import { memoryByTraffic } from '../../../profiles/traffic.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Memory } from '../../model/workload.ts';

/** The memory limit that mail.yaml says, or that goes with its traffic. */
export function memoryOf({ resources, originOf }: ResolvedSpec): Memory | undefined {
  const { memoryBytes, traffic } = resources;
  if (memoryBytes !== undefined) return { bytes: memoryBytes, origin: originOf(['resources', 'memory']) };
  if (traffic === undefined) return undefined;
  return { bytes: memoryByTraffic[traffic], origin: originOf(['resources', 'traffic']) };
}
