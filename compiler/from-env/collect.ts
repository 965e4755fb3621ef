import type { EnvFile, EnvVariable } from './env-file.ts';
import type { Facts, NotCarried } from './facts.ts';
import { readVariable } from './read-variable.ts';
import type { Refusal } from './readers.ts';
import type { EnvSystem } from './system.ts';

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
    const read = readVariable(system, variable);
    if (read === undefined) continue;
    if ('reason' in read) {
      refuse(read);
      continue;
    }
    if ('parameter' in read) {
      parameters[read.parameter] = read.value;
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
