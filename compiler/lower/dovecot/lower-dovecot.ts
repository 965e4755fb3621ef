import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../../schema/supplied-data.ts';
import type { DovecotGroup, DovecotModel } from '../../model/dovecot.ts';
import { lowerAuth } from './auth.ts';
import { lowerGuesses } from './guesses.ts';
import { lowerListeners } from './listeners.ts';
import { lowerLogins } from './logins.ts';
import { decided, only24, setting, text } from './nodes.ts';
import { lowerOverrides, withoutOverridden } from './overrides.ts';
import { lowerProcesses } from './processes.ts';
import { lowerQuota } from './quota.ts';
import { lowerSockets } from './sockets.ts';
import { lowerStorage } from './storage.ts';
import { lowerTls } from './tls.ts';

/** Dovecot 2.4 takes its defaults from the version named here, so an upgrade changes none of them. */
const CONFIGURATION_VERSION = '2.4.1';

/** What Dovecot has to be told for a profile. */
export function lowerDovecot(resolved: ResolvedSpec, supplied?: SuppliedData): DovecotModel {
  const logins = lowerLogins(resolved, supplied);
  const decisions = [
    versionGroup(),
    lowerListeners(resolved),
    lowerTls(resolved),
    lowerAuth(resolved, logins),
    lowerStorage(),
    lowerQuota(resolved),
    lowerSockets(resolved),
    lowerProcesses(),
  ];
  const overrides = lowerOverrides(resolved);
  return {
    groups: [...withoutOverridden(decisions, resolved), ...(overrides === undefined ? [] : [overrides])],
    logins,
    guesses: lowerGuesses(resolved),
  };
}

function versionGroup(): DovecotGroup {
  const origin = decided('an upgrade of Dovecot changes no default behind your back');
  return {
    title: 'Version',
    nodes: [
      setting(only24('dovecot_config_version'), text(CONFIGURATION_VERSION), origin),
      setting(only24('dovecot_storage_version'), text(CONFIGURATION_VERSION), origin),
    ],
  };
}
