import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup, DovecotNode, DovecotValue } from '../../model/dovecot.ts';
import { flag, number, setting, text } from './nodes.ts';

/** `dovecot.settings` of mail.yaml: top-level settings that mailc does not decide itself. */
export function lowerOverrides(resolved: ResolvedSpec): DovecotGroup | undefined {
  const entries = Object.entries(resolved.overrides.dovecot);
  if (entries.length === 0) return undefined;
  return {
    title: 'Settings of your own',
    nodes: entries.map(([name, { value, reason }]) =>
      setting(name, overrideValue(value), resolved.originOf(['dovecot', 'settings', name]), reason),
    ),
  };
}

/** The groups without the settings that mail.yaml overrides: what it says takes the place of a default. */
export function withoutOverridden(
  groups: readonly DovecotGroup[],
  resolved: ResolvedSpec,
): readonly DovecotGroup[] {
  const { dovecot } = resolved.overrides;
  const isOverridden = ({ kind, name }: DovecotNode): boolean =>
    kind === 'setting' &&
    (typeof name === 'string' ? [name] : Object.values(name)).some((each) => Object.hasOwn(dovecot, each));
  return groups.map(({ title, nodes }) => ({ title, nodes: nodes.filter((node) => !isOverridden(node)) }));
}

function overrideValue(value: string | number | boolean): DovecotValue {
  if (typeof value === 'boolean') return flag(value);
  return typeof value === 'number' ? number(value) : text(value);
}
