import type { Fault } from './fault.ts';

/** A server that does one thing wrong, and what a run has to say about it. */
export interface BrokenRecord {
  readonly id: string;
  /** What is wrong, as a sentence. */
  readonly title: string;
  readonly fault: Fault;
  /** Longest that a reply is waited for, in milliseconds, where the server never sends one; default 10 s. */
  readonly patienceMs?: number;
  /** Checks that must fail. */
  readonly fails: readonly string[];
  /** Checks that must say that the server differs from what mailc sets up. */
  readonly differs?: readonly string[];
  /** Checks that must neither pass nor fail: with such a server nobody can know. */
  readonly unseen?: readonly string[];
}
