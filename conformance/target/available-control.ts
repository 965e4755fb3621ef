import type { Check } from '../check.ts';
import type { Control } from '../control.ts';
import { type ControlName, controls } from '../controls/index.generated.ts';
import type { Arena } from '../engine/arena.ts';
import { unmet } from './unmet.ts';

/** The control itself, the one that stands in for it with this aim, or why there is neither. */
export function availableControl(
  name: ControlName,
  { vantage, family }: Pick<Check, 'vantage' | 'family'>,
  arena: Arena,
): { readonly control: Control } | { readonly lack: string } {
  const control = controls.find(({ id }) => id === name);
  if (control === undefined) throw new Error(`there is no control ${name}`);
  const asker = { vantage, ...(family === undefined ? {} : { family }) };
  const lack = unmet({ ...asker, id: `control/${control.id}` }, arena);
  if (lack === undefined) return { control };
  if (control.instead !== undefined) return availableControl(control.instead, asker, arena);
  return { lack: `its control ${name}: ${lack}` };
}
