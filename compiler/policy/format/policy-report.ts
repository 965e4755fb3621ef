import type { CompiledProfile } from '../../compile.ts';
import { policyModel } from '../policy-model.ts';
import { policyStatements, type Statement } from '../statements/statement.ts';

/** What `mailc policy` prints: the whole policy of a profile. `schema/policy.schema.json` describes it. */
export interface PolicyReport {
  readonly version: 1;
  readonly profile: string;
  readonly platform: string;
  readonly hostname: string;
  /** What is taken first. No question is in two of them, and every question in one. */
  readonly statements: readonly Statement[];
}

/** The policy of a compiled profile. */
export function policyReport({ resolved, system }: CompiledProfile): PolicyReport {
  const { name, platform, hostname } = resolved;
  return { version: 1, profile: name, platform, hostname, statements: policyStatements(policyModel(system)) };
}
