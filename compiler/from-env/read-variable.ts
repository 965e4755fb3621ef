import { notDoneBySetting } from '../diagnostic/not-done.ts';
import { knownPostfixParameters } from '../target/known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from '../target/owned-postfix-parameters.ts';
import type { Owner } from '../target/ownership.ts';
import type { EnvVariable } from './env-file.ts';
import type { Facts } from './facts.ts';
import { type FieldName, fields } from './fields.ts';
import { fieldOfParameter } from './parameter-fields.ts';
import { type Refusal, refusalByTopic } from './readers.ts';
import { type EnvSystem, saysOff, type Treatment } from './system.ts';

/** A main.cf parameter for `postfix.parameters`. */
export interface Parameter {
  readonly parameter: string;
  readonly value: string | number | boolean;
}

/** What a variable says, as the system means it; undefined where nothing is lost without it. */
export function readVariable(
  system: EnvSystem,
  { name, value }: EnvVariable,
): Partial<Facts> | Parameter | Refusal | undefined {
  const treatment = treatmentOf(system, name);
  if (treatment === undefined) {
    const parameter = system.parameter?.(name);
    if (parameter !== undefined) return readParameter(parameter, value);
    return {
      reason: `it is no variable of ${system.title} that is known here`,
      instead:
        'Leave it where it is if it is for another program; otherwise look for its field in mail.yaml.',
    };
  }
  switch (treatment.kind) {
    case 'field':
      return fields[treatment.field](value);
    case 'needless':
      return undefined;
    case 'lost':
      return saysOff(value) || treatment.same?.includes(value.trim()) === true ? undefined : treatment;
  }
}

function treatmentOf({ variables, prefixes = {} }: EnvSystem, name: string): Treatment | undefined {
  if (Object.hasOwn(variables, name)) return variables[name];
  return Object.entries(prefixes).find(([prefix]) => name.startsWith(prefix))?.[1];
}

/** A main.cf parameter: its own field where mail.yaml has one, otherwise `postfix.parameters` where that may decide it. */
function readParameter(parameter: string, value: string): Partial<Facts> | Parameter | Refusal {
  const field: FieldName | undefined = fieldOfParameter(parameter);
  if (field !== undefined) return fields[field](value);
  const owner = ownerOfPostfixParameter(parameter);
  if (owner !== undefined) {
    return refusalOf(parameter, owner);
  }
  const { names, version } = knownPostfixParameters('debian-13');
  if (!names.has(parameter)) {
    return {
      reason: `Postfix ${version} has no parameter \`${parameter}\``,
      instead: 'Look the name up in postconf(5).',
    };
  }
  return /password|secret/.test(parameter)
    ? { reason: 'it may hold a password', instead: 'Name secrets at `outbound.relay.credentials`.' }
    : { parameter, value: settingValue(value) };
}

/** Why a parameter is not carried over that mailc, or another field, decides. */
function refusalOf(parameter: string, owner: Owner): Refusal {
  const topic = notDoneBySetting('postfix', parameter);
  if (topic !== undefined) return refusalByTopic(topic);
  if ('field' in owner) {
    const field = `\`${owner.field}\``;
    return { reason: `\`${parameter}\` is decided by ${field}`, instead: `Write what you need at ${field}.` };
  }
  return {
    reason: `\`${parameter}\` is decided by mailc: ${owner.reason}`,
    instead: 'Nothing: leave it out.',
  };
}

function settingValue(value: string): string | number | boolean {
  const text = value.trim();
  if (/^(yes|no)$/.test(text)) return text === 'yes';
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
