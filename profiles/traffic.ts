import type { Resources } from '../schema/resources.ts';

const MIB = 1024 ** 2;

/** Memory limit of the Postfix container by the traffic of a day, in bytes. */
export const memoryByTraffic: Readonly<Record<NonNullable<Resources['traffic']>, number>> = {
  light: 128 * MIB,
  medium: 256 * MIB,
  heavy: 512 * MIB,
};
