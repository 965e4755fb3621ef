import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { ToolError } from '../tool-error.ts';
import type { Access } from './aim.ts';

/**
 * Every refusal and every mistake of a client may be reported to the postmaster (postconf(5) notify_classes). Checks live on
 * both, so that each would be mail to somebody who did not ask for it. A `ToolError` unless the operator allows it.
 */
export function requireQuiet({ notices }: Pick<ResolvedSpec, 'notices'>, { recipients }: Access): void {
  const loud = notices?.classes.filter((each) => each === 'policy' || each === 'protocol') ?? [];
  if (notices === undefined || loud.length === 0 || recipients.includes(notices.to)) return;
  throw new ToolError(
    `mail.yaml sends notices of class ${loud.join(' and ')} to ${notices.to}: the checks would provoke many.`,
    `Allow them: --recipient ${notices.to}. Or prove a copy, which sends nothing away: leave the aim out.`,
  );
}
