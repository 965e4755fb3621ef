import type { Size } from './size.ts';

/**
 * What the Postfix container may use.
 *
 * @expects a map such as `{ traffic: medium }` or `{ memory: 256MiB }`
 */
export interface Resources {
  /**
   * How much mail there is a day: `light` is under 100 messages, `medium` under 1,000, `heavy` more. Gives the memory
   * limit that was measured for it.
   */
  traffic?: 'light' | 'medium' | 'heavy';
  /** The memory limit itself, from 32MiB to 1TiB. */
  memory?: Size;
}
