import type { ProfileName } from '../../schema/profile-name.ts';
import type { Facts } from './facts.ts';
import type { EnvSystem } from './system.ts';

/** The profile that does what the old system did. */
export function chooseProfile(system: EnvSystem, facts: Facts): ProfileName {
  if (system.profile === 'dev-mailbox') return 'dev-mailbox';
  if (system.profile === 'mailserver' && facts.sendOnly !== true) return 'mailserver';
  if (facts.relayHost === undefined) return facts.routedElsewhere === true ? 'smarthost' : 'outbound';
  return facts.relayHost === 'smtp-relay.gmail.com' && facts.relayPassword === undefined
    ? 'workspace-relay'
    : 'smarthost';
}
