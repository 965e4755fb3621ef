import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { ServiceName } from '../../schema/service-name.ts';
import type { Judge } from '../judge/judge.ts';
import type { Family, Vantage } from '../vantage.ts';
import type { Wire } from '../wire/wire.ts';
import type { PlainNeed } from './needs/need.ts';

/** What an aim offers to checks. */
export interface Offer {
  /** Everything that mail.yaml promises; the arena's spec has only the services that the aim leads to. */
  readonly promised: ResolvedSpec;
  /** What the system is called in reports. */
  readonly name: string;
  /** By what the server is judged. */
  readonly judge: Judge;
  /** Why the aim does not meet a need; undefined when it does. */
  lacks(need: PlainNeed): string | undefined;
  /** Why there is no such vantage; undefined when there is, or when mail.yaml decides. */
  lacksVantage(vantage: Vantage, family: Family): string | undefined;
  /** The same connection, kept from handing in messages that nobody allowed. */
  guard(wire: Wire, service: ServiceName): Wire;
  /** What a check may take beyond its budget because its connections wait for their turn, in milliseconds. */
  readonly waitsMs: number;
  /** Whether the time of the run is over: no check begins any more. */
  isOver?(): boolean;
  /** Longest that a reply is waited for, in milliseconds; by default each is as patient as its check asks. */
  readonly patienceMs?: number | undefined;
  /** How many checks may run at the same time. */
  readonly atOnce: number;
}
