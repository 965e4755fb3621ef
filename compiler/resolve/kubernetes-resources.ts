import type { KubernetesDefaults } from '../../profiles/kubernetes-defaults.ts';
import { memoryByTraffic } from '../../profiles/traffic.ts';
import type { Amounts, Cpu } from '../../schema/kubernetes-resources.ts';
import type { ResolvedAmounts, ResolvedKubernetes } from '../../schema/resolved-kubernetes.ts';
import type { Sections } from '../../schema/sections.ts';
import { bytesOf } from './size.ts';

/**
 * What Postfix's container asks for and may use. Where only one of the two is said, the default of the other keeps out of
 * its way, because Kubernetes refuses requests above limits. The memory of the section `resources` is the limit where
 * `kubernetes` says none.
 */
export function resolveKubernetesResources(
  { kubernetes, resources: ofContainer = {} }: Sections,
  defaults: KubernetesDefaults['resources'],
): ResolvedKubernetes['resources'] {
  const { requests = {}, limits = {} } = kubernetes?.resources ?? {};
  const asked = saidAmounts(requests);
  const upper = amounts(
    { memoryBytes: memoryOf(ofContainer), ...saidAmounts(limits) },
    ofDefaults(defaults.limits, asked, Math.max),
  );
  return { requests: amounts(asked, ofDefaults(defaults.requests, upper, Math.min)), limits: upper };
}

type Said = { readonly [field in keyof ResolvedAmounts]?: number | undefined };

function saidAmounts({ cpu, memory }: Amounts): Said {
  return {
    ...(cpu !== undefined && { cpuMillis: millisOf(cpu) }),
    ...(memory !== undefined && { memoryBytes: bytesOf(memory) }),
  };
}

function memoryOf({ memory, traffic }: NonNullable<Sections['resources']>): number | undefined {
  if (memory !== undefined) return bytesOf(memory);
  return traffic === undefined ? undefined : memoryByTraffic[traffic];
}

/** The defaults, as far from them as the other amounts demand. */
function ofDefaults(
  { cpu, memory }: KubernetesDefaults['resources']['limits'],
  { cpuMillis = millisOf(cpu.value), memoryBytes = bytesOf(memory.value) }: Said,
  pick: (a: number, b: number) => number,
): ResolvedAmounts {
  return {
    cpuMillis: pick(millisOf(cpu.value), cpuMillis),
    memoryBytes: pick(bytesOf(memory.value), memoryBytes),
  };
}

function amounts({ cpuMillis, memoryBytes }: Said, otherwise: ResolvedAmounts): ResolvedAmounts {
  return {
    cpuMillis: cpuMillis ?? otherwise.cpuMillis,
    memoryBytes: memoryBytes ?? otherwise.memoryBytes,
  };
}

/** Thousandths of a core. */
function millisOf(cpu: Cpu): number {
  const text = String(cpu);
  return Math.round(text.endsWith('m') ? Number(text.slice(0, -1)) : Number(text) * 1000);
}
