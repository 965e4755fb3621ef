import { notDoneBySetting } from '../diagnostic/not-done.ts';
import { knownPostfixParameters } from '../target/known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from '../target/owned-postfix-parameters.ts';
import type { Owner } from '../target/ownership.ts';
import type { EnvVariable } from './env-file.ts';
import { fields } from './fields.ts';
import { fieldOfParameter } from './parameter-fields.ts';
import { type EnvSystem, entryOf, unknownVariable } from './system.ts';
import { lost, needless, read, saidByTopic, type Verdict, verdictOn } from './verdict.ts';

/** A main.cf parameter for `postfix.parameters`. */
export interface Parameter {
  readonly kind: 'parameter';
  readonly parameter: string;
  readonly value: string | number | boolean;
}

/** What becomes of a variable with its value, before the value is read. */
export function verdictOnVariable(system: EnvSystem, { name, value }: EnvVariable): Verdict | Parameter {
  const entry = entryOf(system, name);
  if (entry !== undefined) return verdictOn(entry, value);
  const parameter = system.parameter?.(name);
  return parameter === undefined ? unknownVariable(system.title) : onParameter(parameter, value.trim());
}

/** A main.cf parameter: its own field where mail.yaml has one, otherwise `postfix.parameters` where that may decide it. */
function onParameter(parameter: string, value: string): Verdict | Parameter {
  const { names, version } = knownPostfixParameters('debian-13');
  const field = fieldOfParameter(parameter);
  if (value === '')
    return needless(
      "it is empty, which takes the parameter out: what mailc decides, or Postfix's default, holds",
    );
  if (field !== undefined && field in fields) return read(field);
  const restrictions = onRestrictions(parameter, value);
  if (restrictions !== undefined) return restrictions;
  const owner = ownerOfPostfixParameter(parameter);
  if (routes.has(parameter)) return onRoute(parameter, value);
  if (owner !== undefined) return onOwned(parameter, owner);
  if (!names.has(parameter)) {
    return lost(`Postfix ${version} has no parameter \`${parameter}\``, 'Look the name up in postconf(5).');
  }
  if (/password|secret/.test(parameter)) {
    return lost('it may hold a password', 'Name secrets at `outbound.relay.credentials`.');
  }
  if (/(^|[\s,:=])\/|\b(hash|btree|lmdb|texthash|cdb|dbm|mysql|pgsql|ldap|sqlite|memcache):/.test(value)) {
    return lost('it names a file or a table of the old container', 'Write what it held into mail.yaml.');
  }
  return { kind: 'parameter', parameter, value: settingValue(value) };
}

/** Parameters that send mail another way than to the exchangers of its recipients (postconf(5), `transport_maps`). */
const routes: ReadonlySet<string> = new Set([
  'transport_maps',
  'default_transport',
  'relay_transport',
  'fallback_transport',
  'fallback_transport_maps',
  'sender_dependent_relayhost_maps',
  'sender_dependent_default_transport_maps',
]);

/** A route that cannot be read leaves the direction of mail to the user: nothing is delivered meanwhile. */
function onRoute(parameter: string, value: string): Verdict {
  if (/^(smtp|relay):?$/.test(value)) return needless('it is what Postfix does by itself');
  return {
    kind: 'decide',
    facts: { routedElsewhere: true },
    reason: `\`${parameter}\` sent mail another way, and mailc does not do routing by recipient`,
    instead:
      "Write the server that takes the mail at `outbound.relay.host`; where mail is to go to the recipients' own servers, use the profile outbound.",
  };
}

/** Lists of restrictions (postconf(5), `smtpd_client_restrictions`): one that only permits refuses nobody. */
function onRestrictions(parameter: string, value: string): Verdict | undefined {
  if (!/^smtpd_.*_restrictions$/.test(parameter)) return undefined;
  return value
    .split(/[\s,]+/)
    .every((word) => /^(permit|permit_mynetworks|permit_sasl_authenticated|)$/.test(word)) &&
    parameter !== 'smtpd_relay_restrictions'
    ? needless('it permits every client')
    : lost(
        `\`${parameter}\` is decided by mailc: the order of restrictions is their meaning`,
        'Say at `trusted`, `senders` and `dnsbl` whose mail is taken.',
      );
}

/** Why a parameter is not carried over that mailc, or another field, decides. */
function onOwned(parameter: string, owner: Owner): Verdict {
  const topic = notDoneBySetting('postfix', parameter);
  if (topic !== undefined) return { kind: 'lost', ...saidByTopic(topic) };
  if ('field' in owner) {
    const field = `\`${owner.field}\``;
    return lost(`\`${parameter}\` is decided by ${field}`, `Write what you need at ${field}.`);
  }
  const verb = owner.refused === true ? 'refused' : 'decided by mailc';
  return lost(`\`${parameter}\` is ${verb}: ${owner.reason}`, 'Nothing: leave it out.');
}

function settingValue(text: string): string | number | boolean {
  if (/^(yes|no)$/.test(text)) return text === 'yes';
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
