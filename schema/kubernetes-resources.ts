import type { Size } from './size.ts';

/**
 * What Postfix's container asks for and may use.
 *
 * @expects a map such as `{ requests: { cpu: 100m, memory: 128MiB }, limits: { cpu: 200m, memory: 256MiB } }`
 */
export interface KubernetesResources {
  /** What a node must have free for it; default 100m and 128MiB, never more than the limits. */
  requests?: Amounts;
  /** The most that it gets; default 200m, and the memory that `resources` says, otherwise 256MiB; never less than the requests. */
  limits?: Amounts;
}

/**
 * CPU and memory.
 *
 * @expects a map such as `{ cpu: 100m, memory: 128MiB }`
 */
export interface Amounts {
  /** CPU, in thousandths of a core (`100m`) or in cores (`0.5`). */
  cpu?: Cpu;
  /** Memory, from 32MiB to 1TiB; `MiB` is what Kubernetes calls `Mi`. */
  memory?: Size;
}

/**
 * CPU, in thousandths of a core or in cores.
 *
 * @union [{"$ref": "#/definitions/CpuText"}, {"$ref": "#/definitions/CpuCores"}]
 * @expects an amount of CPU such as `100m` or `0.5`, at least `1m`
 */
export type Cpu = CpuText | CpuCores;

/**
 * CPU as Kubernetes writes it: in thousandths of a core, or in cores with at most three decimals.
 *
 * @pattern ^(?=.*[1-9])([0-9]{1,6}m|[0-9]{1,3}(\.[0-9]{1,3})?)$
 */
export type CpuText = string;

/**
 * CPU in cores.
 *
 * @minimum 0.001
 * @maximum 999
 */
export type CpuCores = number;
