import type { ProfileName } from './profile-name.ts';
import type { Sections } from './sections.ts';

/** One compiled system: a built-in profile, with what differs from the top level. Maps are merged by key, lists replaced. */
export interface ProfileUse extends Sections {
  /** The built-in profile; needed when the name is not one itself. */
  base?: ProfileName;
}
