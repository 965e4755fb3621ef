import type { ProfileUse } from './profile-use.ts';
import type { Sections } from './sections.ts';

/** A whole mail.yaml. */
export interface MailSpec extends Sections {
  /** Version of this format. */
  version: 1;
  hostname: string;
  /** What to compile, by name: a built-in profile, or a name of your own with its `base`. @minProperties 1 */
  profiles: Record<string, ProfileUse>;
}
