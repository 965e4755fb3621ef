import { profiles } from '../../profiles/index.generated.ts';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { ProfileName } from '../../schema/profile-name.ts';
import type { Sections } from '../../schema/sections.ts';
import { chooseProfile } from './choose-profile.ts';
import { collect } from './collect.ts';
import { readEnvFile } from './env-file.ts';
import type { NotCarried } from './facts.ts';
import type { Context, Part } from './part.ts';
import { domainsPart } from './parts/domains.ts';
import { outboundPart } from './parts/outbound.ts';
import { limitsPart, masqueradePart, servicesPart, tlsPart, trustedPart } from './parts/settings.ts';
import { printSpec } from './print-spec.ts';
import { findSystem } from './systems.ts';
import { splitByFeature } from './without-feature.ts';

/** An env file, as a mail.yaml and what is left to do. */
export interface FromEnv {
  /** What the system that the variables are from is called. */
  readonly system: string;
  readonly profile: ProfileName;
  /** The mail.yaml. */
  readonly text: string;
  readonly notCarried: readonly NotCarried[];
  /** What the old system knew from elsewhere. */
  readonly elsewhere: readonly { readonly what: string; readonly instead: string }[];
  /** What is left to do, each in one sentence. */
  readonly toDo: readonly string[];
  /** How many variables say something, and how many of them are carried over. */
  readonly said: number;
  readonly carried: number;
}

const parts = [domainsPart, trustedPart, masqueradePart, limitsPart, tlsPart, servicesPart, outboundPart];

/**
 * Turns the env file of another mail system into a mail.yaml. No password of it is in the result.
 *
 * @param profile - instead of the one that does what the old system did
 * @returns undefined where no variable is known
 */
export function fromEnv(text: string, profile?: ProfileName): FromEnv | undefined {
  const file = readEnvFile(text);
  const system = findSystem(file);
  if (system === undefined) return undefined;
  const collected = collect(system, file);
  const { sources, parameters } = collected;
  const name = profile ?? chooseProfile(system, collected.facts);
  const { facts, notCarried } = splitByFeature(collected, profiles[name]);
  const context: Context = { system, profile: profiles[name], facts, sources };
  const made: readonly Part[] = parts.map((part) => part(context));
  const sections: Sections = Object.assign({}, ...made.map((part) => part.sections));
  const spec: MailSpec = {
    version: 1,
    ...sections,
    hostname: sections.hostname ?? 'mail.example.com',
    ...(Object.keys(parameters).length === 0 ? {} : { postfix: { parameters } }),
    profiles: { [name]: {} },
  };
  const comments: Record<string, string> = Object.assign({}, ...made.map((part) => part.comments ?? {}));
  const lostHere = [...notCarried, ...made.flatMap((part) => part.notCarried ?? [])];
  return {
    system: system.title,
    profile: name,
    text: printSpec(
      spec,
      comments,
      `From the variables of ${system.title}. What is to be decided is marked.`,
    ),
    notCarried: [...collected.notCarried, ...lostHere].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    elsewhere: system.elsewhere,
    toDo: made.flatMap((part) => part.toDo ?? []),
    said: collected.said,
    carried: collected.carried - lostHere.length,
  };
}
