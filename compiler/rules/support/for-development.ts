import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';

/** Whether the profile is for a developer's machine, where passwords are no secret and mail is only looked at. */
export function isForDevelopment({ base }: ResolvedSpec): boolean {
  return base === 'dev-mailbox';
}
