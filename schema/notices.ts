import type { Address } from './address.ts';

/**
 * Problems that are reported by mail besides the log (`notify_classes`).
 *
 * @expects a map such as `{ classes: [bounce, resource, software], to: ops@example.com }`
 */
export interface Notices {
  /** Kinds of problems. */
  classes: NoticeClasses;
  /** Who gets the reports. */
  to: Address;
}

/** Kinds of problems by Postfix's own names (postconf(5), `notify_classes`). */
export type NoticeClass =
  | 'bounce'
  | '2bounce'
  | 'data'
  | 'delay'
  | 'policy'
  | 'protocol'
  | 'resource'
  | 'software';

/**
 * Kinds of problems, each once.
 *
 * @items {"$ref": "#/definitions/NoticeClass"}
 * @minItems 1
 */
export type NoticeClasses = NoticeClass[];
