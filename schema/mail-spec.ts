import type { Hostname } from './hostname.ts';
import type { Profiles } from './profile-use.ts';
import type { Sections } from './sections.ts';

/**
 * A whole mail.yaml.
 *
 * @expects a map that begins with `version: 1`
 */
export interface MailSpec extends Sections {
  /** Version of this format: `1`. */
  version: 1;
  /** Name in the banner and in EHLO (`myhostname`): a fully qualified domain name that is not one of the mail domains. */
  hostname: Hostname;
  /** What to compile, by name: a built-in profile, or a name of your own with its `base`. */
  profiles: Profiles;
}
