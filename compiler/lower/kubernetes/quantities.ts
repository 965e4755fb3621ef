import type { ResolvedAmounts } from '../../../schema/resolved-kubernetes.ts';
import type { Plain } from '../../model/kubernetes-tree.ts';

const UNITS = ['', 'Ki', 'Mi', 'Gi', 'Ti'];

/** Bytes as a quantity of Kubernetes, in the largest unit that has no fraction: `1Gi`, `1536Mi`. */
export function quantity(bytes: number): string {
  const unit = UNITS.findLastIndex((_, power) => bytes % 1024 ** power === 0);
  return `${bytes / 1024 ** unit}${UNITS[unit]}`;
}

/**
 * Thousandths of a core as a quantity, as Kubernetes writes it itself, `100m` or `2`: with another way to write it, whoever
 * applies the object in another manner finds it changed by somebody else.
 */
export const cores = (millis: number): string => (millis % 1000 === 0 ? `${millis / 1000}` : `${millis}m`);

/** What a container asks for and may use. */
export const resources = (
  requests: ResolvedAmounts,
  limits: ResolvedAmounts,
): { readonly [key: string]: Plain } => ({
  requests: amounts(requests),
  limits: amounts(limits),
});

const amounts = ({ cpuMillis, memoryBytes }: ResolvedAmounts): { readonly [key: string]: Plain } => ({
  cpu: cores(cpuMillis),
  memory: quantity(memoryBytes),
});
