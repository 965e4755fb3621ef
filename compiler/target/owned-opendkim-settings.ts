import type { Owner } from './ownership.ts';

/** Settings that change neither what is signed, nor with what, nor what happens when signing fails. */
const free: ReadonlySet<string> = new Set([
  'AlwaysAddARHeader',
  'AuthservID',
  'AuthservIDWithJobID',
  'ClockDrift',
  'DNSTimeout',
  'FixCRLF',
  'KeepAuthResults',
  'LogResults',
  'MaximumSignaturesToVerify',
  'MilterDebug',
  'MinimumKeyBits',
  'RemoveARAll',
  'RemoveARFrom',
  'RemoveOldSignatures',
  'RequiredHeaders',
  'SignatureTTL',
  'StrictHeaders',
  'SyslogFacility',
  'SyslogName',
]);

const fields: ReadonlyMap<string, Owner> = new Map<string, Owner>([
  ['KeyTable', { field: 'domains.<name>.dkim.selectors' }],
  ['SigningTable', { field: 'domains.<name>.dkim' }],
  ['KeyFile', { field: 'domains.<name>.dkim.selectors' }],
  ['Domain', { field: 'domains' }],
  ['Selector', { field: 'domains.<name>.dkim.signWith' }],
  ['InternalHosts', { field: 'trusted' }],
  ['ExternalIgnoreList', { field: 'trusted' }],
  ['PeerList', { field: 'trusted' }],
]);

/** What decides an OpenDKIM setting that `opendkim.settings` therefore may not; undefined for one that it may. */
export function ownerOfOpendkimSetting(name: string): Owner | undefined {
  if (free.has(name)) return undefined;
  return (
    fields.get(name) ?? {
      reason: 'what is signed, and what happens when it cannot be, must hold for all mail',
    }
  );
}
