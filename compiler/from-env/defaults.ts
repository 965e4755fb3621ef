import type { Profile } from '../../profiles/profile.ts';
import type { EnvFile } from './env-file.ts';
import type { Facts } from './facts.ts';
import type { FieldName } from './fields.ts';
import type { EnvSystem } from './system.ts';
import type { Said } from './verdict.ts';
import { featureOf } from './without-feature.ts';

/** Something that held in the old system although no variable said it, and that is not so in mailc. */
export interface HeldUnsaid extends Said {
  readonly variable: string;
}

/** What held there by default and does not here, for the variables that the file does not set. */
export function heldUnsaid(
  system: EnvSystem,
  file: EnvFile,
  facts: Facts,
  profile: Profile,
): readonly HeldUnsaid[] {
  const names = new Set([
    ...file.variables.filter(({ value }) => value.trim() !== '').map(({ name }) => name),
    ...file.unread.map(({ name }) => name),
  ]);
  return Object.entries(system.variables).flatMap(([variable, { unset, otherwise }]) => {
    if (names.has(variable) || unset === undefined) return [];
    const { verdict, when } = unset;
    if (verdict.kind !== 'different' && verdict.kind !== 'lost') return [];
    if (when !== undefined && facts[when] === undefined) return [];
    if (otherwise.kind === 'read' && isSettled(otherwise.field, facts, profile)) return [];
    return [{ variable, reason: verdict.reason, instead: verdict.instead }];
  });
}

/** Whether another variable has said it, or the profile has nothing of the kind. */
function isSettled(field: FieldName, facts: Facts, { features }: Profile): boolean {
  if (field in facts) return true;
  const feature = featureOf(field);
  return feature !== undefined && !features.includes(feature);
}
