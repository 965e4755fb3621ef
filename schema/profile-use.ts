import type { ProfileName } from './profile-name.ts';
import type { Sections } from './sections.ts';

/**
 * One compiled system: a built-in profile, with what differs from the top level. Maps are merged by key, lists replaced,
 * and `null` takes away what stands above: `laptop: { base: dev-mailbox, outbound: { relay: null } }`.
 *
 * @expects a map with what differs from the top level; `{}` when nothing does
 */
export interface ProfileUse extends Sections {
  /** The built-in profile; needed when the name is not one itself. */
  base?: ProfileName;
}

/**
 * Profiles by name, which is also the name of a folder, of a Compose project and of a chart.
 *
 * @minProperties 1
 * @propertyNames {"pattern": "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "expects": "a name such as `mailserver` (lower-case letters, digits and hyphens, at most 63 characters)"}
 * @expects a map of profiles by name, such as `mailserver: {}`
 */
export interface Profiles {
  [name: string]: ProfileUse;
}
