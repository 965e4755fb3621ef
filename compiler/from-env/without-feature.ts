import type { Profile } from '../../profiles/profile.ts';
import type { Feature } from '../../schema/feature.ts';
import type { Collected } from './collect.ts';
import type { Facts, NotCarried } from './facts.ts';

interface Need {
  readonly feature: Feature;
  /** What a profile without the feature does or has. */
  readonly without: string;
  readonly instead: string;
}

const upstream: Need = {
  feature: 'upstream',
  without: "delivers to the recipients' own servers",
  instead: 'Choose the profile smarthost, which hands everything to one server.',
};
const mailboxes: Need = {
  feature: 'mailboxes',
  without: 'has no mailboxes',
  instead: 'Declare another profile, such as mailserver, for it.',
};
const dkim: Need = {
  feature: 'dkim',
  without: 'signs nothing',
  instead: 'Choose a profile that signs, such as mailserver or outbound.',
};

/** What facts need of a profile; any profile has the rest. */
const needs: Readonly<Partial<Record<keyof Facts, Need>>> = {
  relayHost: upstream,
  relayPort: upstream,
  relayUsername: upstream,
  relayPassword: upstream,
  postmaster: mailboxes,
  mailboxSize: mailboxes,
  imap: mailboxes,
  pop3: mailboxes,
  dkim,
  selector: dkim,
  otherSigner: dkim,
  relayUsernameFile: upstream,
  relayUnread: upstream,
  relayPortUnread: upstream,
  routedElsewhere: upstream,
  masquerade: {
    feature: 'masquerading',
    without: 'hides no host names',
    instead: 'Set the sender in the application.',
  },
};

/** The feature that a field's facts need. */
export const featureOf = (field: string): Feature | undefined => needs[field as keyof Facts]?.feature;

/** The facts that a profile can do something with, and those that it cannot. */
export function splitByFeature(
  { facts, sources }: Collected,
  profile: Profile,
): { readonly facts: Facts; readonly notCarried: readonly NotCarried[] } {
  const kept: Record<string, unknown> = {};
  const notCarried: NotCarried[] = [];
  for (const [key, value] of Object.entries(facts)) {
    const need = needs[key as keyof Facts];
    if (need === undefined || profile.features.includes(need.feature)) {
      kept[key] = value;
      continue;
    }
    const source = sources[key as keyof Facts];
    // What the old system did not do either is no loss.
    if (source === undefined || value === false) continue;
    if (notCarried.some(({ variable }) => variable === source.name)) continue;
    const reason = `the profile ${profile.name} ${need.without}`;
    notCarried.push({ variable: source.name, line: source.line, reason, instead: need.instead });
  }
  return { facts: kept as Facts, notCarried };
}
