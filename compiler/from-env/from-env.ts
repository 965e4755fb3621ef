import { profiles } from '../../profiles/index.generated.ts';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { ProfileName } from '../../schema/profile-name.ts';
import type { Sections } from '../../schema/sections.ts';
import { checkSource } from '../check-source.ts';
import { chooseProfile } from './choose-profile.ts';
import { type Collected, collect, type Note, type NoteKind } from './collect.ts';
import { type HeldUnsaid, heldUnsaid } from './defaults.ts';
import { readEnvFile } from './env-file.ts';
import type { NotCarried } from './facts.ts';
import type { Context, Part } from './part.ts';
import { domainsPart } from './parts/domains.ts';
import { outboundPart } from './parts/outbound.ts';
import { limitsPart, masqueradePart, servicesPart, tlsPart, trustedPart } from './parts/settings.ts';
import { printSpec } from './print-spec.ts';
import type { EnvSystem } from './system.ts';
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
  /** What is carried over, or need not be, and is not the same here. */
  readonly different: readonly NotCarried[];
  /** What only the user can decide; mail.yaml is not complete until then. */
  readonly decisions: readonly NotCarried[];
  /** What need not be carried over; `instead` is empty. */
  readonly needless: readonly NotCarried[];
  /** What held there without being said, and does not here. */
  readonly heldUnsaid: readonly HeldUnsaid[];
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
  const read = collect(system, file);
  const name = profile ?? chooseProfile(system, read.facts);
  const split = splitByFeature(read, profiles[name]);
  const context: Context = { system, profile: profiles[name], facts: split.facts, sources: read.sources };
  const made: readonly Part[] = parts.map((part) => part(context));
  const lost: Note[] = [...split.notCarried, ...made.flatMap((part) => part.notCarried ?? [])].map(
    (each) => ({
      ...each,
      kind: 'lost',
    }),
  );
  const first = specOf(name, made, read.parameters);
  const refused = refusedParameters(print(first, made, system), read.parameters);
  const parameters = Object.fromEntries(
    Object.entries(read.parameters).filter(([parameter]) => !refused.has(parameter)),
  );
  const notes = [...read.notes, ...lost, ...refused.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const ofKind = (kind: NoteKind): readonly NotCarried[] =>
    notes.filter((note) => note.kind === kind).map(({ kind: _, ...note }) => note);
  const failed = new Set(notes.map(({ variable }) => variable));
  return {
    system: system.title,
    profile: name,
    text: print(specOf(name, made, parameters), made, system),
    notCarried: ofKind('lost'),
    different: ofKind('different'),
    decisions: ofKind('decide'),
    needless: ofKind('needless'),
    heldUnsaid: heldUnsaid(system, file, read.facts, profiles[name]),
    elsewhere: system.elsewhere,
    toDo: made.flatMap((part) => part.toDo ?? []),
    said: read.said.length,
    carried: read.said.filter((variable) => !failed.has(variable)).length,
  };
}

function specOf(name: ProfileName, made: readonly Part[], parameters: Collected['parameters']): MailSpec {
  const sections: Sections = Object.assign({}, ...made.map((part) => part.sections));
  const values = Object.fromEntries(
    Object.entries(parameters).map(([parameter, { value }]) => [parameter, value]),
  );
  return {
    version: 1,
    ...sections,
    hostname: sections.hostname ?? 'mail.example.com',
    ...(Object.keys(values).length === 0 ? {} : { postfix: { parameters: values } }),
    profiles: { [name]: {} },
  };
}

function print(spec: MailSpec, made: readonly Part[], { title }: EnvSystem): string {
  const comments: Record<string, string> = Object.assign({}, ...made.map((part) => part.comments ?? {}));
  return printSpec(spec, comments, `From the variables of ${title}. What is to be decided is marked.`);
}

/** The parameters that `check` refuses with their values, with its words. */
function refusedParameters(text: string, parameters: Collected['parameters']): ReadonlyMap<string, Note> {
  const refused = new Map<string, Note>();
  for (const { severity, path, message, help } of checkSource({ text, file: 'mail.yaml' }).diagnostics) {
    const [section, key, parameter] = path;
    const from =
      severity === 'error' && section === 'postfix' && key === 'parameters'
        ? parameters[String(parameter)]?.from
        : undefined;
    if (from === undefined) continue;
    const reason = message.replace(/\.$/, '');
    refused.set(String(parameter), {
      kind: 'lost',
      variable: from.name,
      line: from.line,
      reason,
      instead: help,
    });
  }
  return refused;
}
