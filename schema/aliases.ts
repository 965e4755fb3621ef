import type { AliasTargets } from './alias-target.ts';

/**
 * Aliases of a domain by local part.
 *
 * @propertyNames {"pattern": "^(?=.{1,64}$)[A-Za-z0-9_]([A-Za-z0-9_+=-]*)(\\.[A-Za-z0-9_+=-]+)*$", "expects": "a local part such as `postmaster` (ASCII letters, digits and `_ + = - .`, at most 64 characters, without the domain)", "mistake": "mailbox/undeclared-domain"}
 */
export interface Aliases {
  [localPart: string]: AliasTargets;
}
