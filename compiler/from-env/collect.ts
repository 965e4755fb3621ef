import type { EnvFile, EnvVariable, UnreadLine } from './env-file.ts';
import type { Facts, NotCarried } from './facts.ts';
import { fields } from './fields.ts';
import { verdictOnVariable } from './read-variable.ts';
import { type EnvSystem, entryOf } from './system.ts';
import { unreadUpstream } from './values/host-port.ts';
import type { Said, Verdict } from './verdict.ts';

/** How something is meant that is said about a variable. */
export type NoteKind = 'lost' | 'different' | 'decide' | 'needless';

/** Something that is said about a variable, with how it is meant. */
export interface Note extends NotCarried {
  readonly kind: NoteKind;
}

/** What a file's variables say, and what is to be said about them. */
export interface Collected {
  readonly facts: Facts;
  /** Which variable said each of the facts. */
  readonly sources: Readonly<Partial<Record<keyof Facts, EnvVariable>>>;
  /** Each with the variable that said it. */
  readonly parameters: Readonly<
    Record<string, { readonly value: string | number | boolean; readonly from: EnvVariable }>
  >;
  readonly notes: readonly Note[];
  /** Names of the variables that say something. */
  readonly said: readonly string[];
}

/** Reads each variable as the system means it. Of two that say the same thing differently, the table's first counts. */
export function collect(system: EnvSystem, file: EnvFile): Collected {
  const collector = new Collector();
  const said = inTableOrder(system, file).filter(({ value }) => value.trim() !== '');
  for (const variable of said) collector.take(variable, verdictOnVariable(system, variable));
  for (const line of file.unread) collector.unread(line, line.name && entryOf(system, line.name)?.otherwise);
  const { facts, sources, parameters, notes, blocked } = collector;
  const assumed = Object.fromEntries(
    Object.entries(system.assumed ?? {}).filter(([key]) => !blocked.has(key)),
  );
  return {
    facts: { ...assumed, ...facts },
    sources,
    parameters,
    notes: [...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    said: [...said.map(({ name }) => name), ...file.unread.map(({ name }) => name ?? 'a line')],
  };
}

/** Facts that a field's variables set, where a wrong value must not leave what the old system assumed. */
const assumedBy: Readonly<Record<string, keyof Facts>> = { networks: 'networks', relayPort: 'relayPort' };

class Collector {
  readonly facts: Record<string, unknown> = {};
  readonly sources: Record<string, EnvVariable> = {};
  readonly parameters: Record<string, { value: string | number | boolean; from: EnvVariable }> = {};
  readonly notes: Note[] = [];
  /** Facts of which something was said that could not be read: what was assumed does not hold either. */
  readonly blocked = new Set<string>();

  take(variable: EnvVariable, verdict: ReturnType<typeof verdictOnVariable>): void {
    switch (verdict.kind) {
      case 'parameter':
        this.parameters[verdict.parameter] = { value: verdict.value, from: variable };
        return;
      case 'needless':
        this.say('needless', variable, { reason: verdict.reason, instead: '' });
        return;
      case 'read':
        this.read(variable, verdict);
        return;
      case 'fact':
        this.add(variable, verdict.facts);
        if (verdict.note) this.say('different', variable, verdict.note);
        return;
      case 'decide':
        this.add(variable, verdict.facts);
        this.say('decide', variable, verdict);
        return;
      default:
        this.say(verdict.kind, variable, verdict);
    }
  }

  /** A line whose value is not known: a secret is never read anyway, and an upstream server stays one. */
  unread({ line, name, reason }: UnreadLine, verdict: Verdict | '' | undefined): void {
    const variable = { name: name ?? 'a line', line, value: '' };
    const field = verdict && verdict.kind === 'read' ? verdict.field : undefined;
    if (field === 'relayPassword' || field === 'relayUsernameFile') {
      this.add(variable, fields[field]('') as Partial<Facts>);
      return;
    }
    if (field === 'relayUsername') this.add(variable, { relayUsernameFile: true });
    if (field === 'relay' || field === 'relayHost') this.add(variable, unreadUpstream);
    if (field === 'relayPort') this.add(variable, { relayPortUnread: true });
    const blocked = field && assumedBy[field];
    if (blocked) this.blocked.add(blocked);
    this.say('lost', variable, {
      reason,
      instead: 'Write the value into the file, or the field into mail.yaml.',
    });
  }

  private read(variable: EnvVariable, { field, note }: Extract<Verdict, { kind: 'read' }>): void {
    const result = fields[field](variable.value);
    if ('reason' in result) {
      if (result.facts) this.add(variable, result.facts);
      const blocked = assumedBy[field];
      if (blocked !== undefined) this.blocked.add(blocked);
      this.say('lost', variable, result);
      return;
    }
    this.add(variable, 'note' in result ? result.facts : result);
    for (const each of ['note' in result ? result.note : undefined, note]) {
      if (each !== undefined) this.say('different', variable, each);
    }
  }

  private add(variable: EnvVariable, facts: Partial<Facts>): void {
    for (const [key, value] of Object.entries(facts)) {
      const first = this.sources[key];
      if (first === undefined) {
        this.facts[key] = value;
        this.sources[key] = variable;
      } else if (JSON.stringify(this.facts[key]) !== JSON.stringify(value)) {
        const reason = `it says something else than ${first.name}`;
        this.say('lost', variable, { reason, instead: 'Decide which of them holds.' });
      }
    }
  }

  private say(kind: NoteKind, { name, line }: EnvVariable, { reason, instead }: Said): void {
    this.notes.push({ kind, variable: name, line, reason, instead });
  }
}

function inTableOrder({ variables: table }: EnvSystem, { variables }: EnvFile): readonly EnvVariable[] {
  const order = Object.keys(table);
  const rank = ({ name }: EnvVariable): number =>
    (order.indexOf(name) + order.length + 1) % (order.length + 1);
  return [...variables].sort((a, b) => rank(a) - rank(b));
}
