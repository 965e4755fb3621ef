import type { Profile } from '../../profiles/profile.ts';
import type { Sections } from '../../schema/sections.ts';
import type { Collected } from './collect.ts';
import type { Facts, NotCarried } from './facts.ts';
import type { EnvSystem } from './system.ts';

/** What a part of mail.yaml is made from. */
export interface Context {
  readonly system: EnvSystem;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly sources: Collected['sources'];
}

/** A part of mail.yaml, and what has to be said about it. */
export interface Part {
  readonly sections: Sections;
  /** Comments by the path of the value that they stand behind, dots between the keys. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly notCarried?: readonly NotCarried[];
  /** What is left to do, each in one sentence. */
  readonly toDo?: readonly string[];
}
