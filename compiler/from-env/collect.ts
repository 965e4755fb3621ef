import { ownershipWords } from '../rules/support/ownership-words.ts';
import { knownPostfixParameters } from '../target/known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from '../target/owned-postfix-parameters.ts';
import type { EnvFile, EnvVariable } from './env-file.ts';
import type { Facts, NotCarried } from './facts.ts';
import { type FieldName, fields, type Refusal } from './fields.ts';
import { fieldOfParameter } from './parameter-fields.ts';
import { type EnvSystem, saysOff, type Treatment } from './system.ts';

/** What a file's variables say, and what of it cannot be carried over. */
export interface Collected {
  readonly facts: Facts;
  /** Which variable said each of the facts. */
  readonly sources: Readonly<Partial<Record<keyof Facts, EnvVariable>>>;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly notCarried: readonly NotCarried[];
  /** How many variables say something, and how many of them are in mail.yaml or need not be. */
  readonly said: number;
  readonly carried: number;
}

/** Reads each variable as the system means it. Of two that say the same thing differently, the table's first counts. */
export function collect(system: EnvSystem, file: EnvFile): Collected {
  const facts: Record<string, unknown> = {};
  const sources: Record<string, EnvVariable> = {};
  const parameters: Record<string, string | number | boolean> = {};
  const notCarried: NotCarried[] = [];
  const said = inTableOrder(system, file).filter(({ value }) => value !== '');
  for (const variable of said) {
    const refuse = ({ reason, instead }: Refusal): void => {
      notCarried.push({ variable: variable.name, line: variable.line, reason, instead });
    };
    const read = readOne(system, variable);
    if (read === undefined) continue;
    if ('reason' in read) {
      refuse(read);
      continue;
    }
    if ('parameter' in read) {
      parameters[read.parameter] = settingValue(variable.value);
      continue;
    }
    for (const [key, value] of Object.entries(read)) {
      const first = sources[key];
      if (first === undefined) {
        facts[key] = value;
        sources[key] = variable;
      } else if (JSON.stringify(facts[key]) !== JSON.stringify(value)) {
        refuse({
          reason: `it says something else than ${first.name}`,
          instead: 'Decide which of them holds.',
        });
      }
    }
  }
  const unread = file.unread.map(({ line, name, reason }) => ({
    variable: name ?? 'a line',
    line,
    reason,
    instead: 'Write the value into the file, or the field into mail.yaml.',
  }));
  const lost = [...notCarried, ...unread].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const failed = new Set(lost.map(({ variable }) => variable));
  return {
    facts: { ...system.assumed, ...(facts as Facts) },
    sources,
    parameters,
    notCarried: lost,
    said: said.length + unread.length,
    carried: said.filter(({ name }) => !failed.has(name)).length,
  };
}

function inTableOrder({ variables: table }: EnvSystem, { variables }: EnvFile): readonly EnvVariable[] {
  const order = Object.keys(table);
  const rank = ({ name }: EnvVariable): number =>
    (order.indexOf(name) + order.length + 1) % (order.length + 1);
  return [...variables].sort((a, b) => rank(a) - rank(b));
}

/** Undefined where nothing is lost without the variable. */
function readOne(
  system: EnvSystem,
  { name, value }: EnvVariable,
): Partial<Facts> | { readonly parameter: string } | Refusal | undefined {
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
function readParameter(parameter: string, value: string): Partial<Facts> | { parameter: string } | Refusal {
  const field: FieldName | undefined = fieldOfParameter(parameter);
  if (field !== undefined) return fields[field](value);
  const owner = ownerOfPostfixParameter(parameter);
  if (owner !== undefined) {
    const { message, why, help } = ownershipWords(parameter, owner);
    return { reason: why === undefined ? message : `${message}. ${why.replace(/\.$/, '')}`, instead: help };
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
    : { parameter };
}

function settingValue(value: string): string | number | boolean {
  const text = value.trim();
  if (/^(yes|no)$/.test(text)) return text === 'yes';
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
