import { comparePolicies } from '../diff/compare-policies.ts';
import type { PolicyChange } from '../diff/diff-report.ts';
import { settingsOf } from '../diff/settings.ts';
import { type Side, sideOf } from '../diff/side.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import type { Decider } from '../policy/answer.ts';
import { itemText, restrictionText, valueText } from '../render/postfix/value.ts';
import { without } from './without.ts';

/** One place of a compiled tree: what it says, where it comes from, and what it is good for. */
export interface Explanation {
  /** `smtpd_relay_restrictions`, `587 smtpd_relay_restrictions`, `aliases sales@example.com`. */
  readonly name: string;
  /** What the daemon reads there. */
  readonly value: string;
  /** `postfix/main.cf:41`; undefined where the policy does not know the line. */
  readonly tree: string | undefined;
  /** `mail.yaml:31 trusted`, or the reason of mailc or the profile. */
  readonly because: string;
  /** Why it is so, where that is more than where it comes from. */
  readonly why: string | undefined;
  /** What would be different about who may do what, were it not there; undefined where the policy does not read it. */
  readonly without: readonly PolicyChange[] | undefined;
}

/** Explains what stands at a place of the tree. */
export function explainPlace(side: Side, document: SpecDocument, by: Decider): Explanation {
  const { profile } = side;
  const system = without(profile.system, by);
  return {
    ...wordsOf(side, by),
    tree: side.treePlace(by),
    because: side.specPlace(by).because,
    without: system && comparePolicies(side, sideOf({ ...profile, system }, document)),
  };
}

/** Every place that has a parameter or setting of this name: main.cf, services, dovecot.conf, opendkim.conf. */
export function explainName(side: Side, document: SpecDocument, name: string): readonly Explanation[] {
  const { system } = side.profile;
  const deciders: readonly Decider[] = [
    ...(side.model.parameters.has(name)
      ? [{ kind: 'parameter', parameter: name, item: undefined } as const]
      : []),
    ...system.postfix.services
      .filter(({ options }) => options.some((option) => option.name === name))
      .map((service): Decider => ({ kind: 'option', service: service.name, parameter: name })),
  ];
  const others = settingsOf(system).filter(
    (each) => /^(dovecot|opendkim)$/.test(each.area) && each.name.replace(/^.* \/ /, '') === name,
  );
  return [
    ...deciders.map((by) => explainPlace(side, document, by)),
    ...others.map(
      ({ name: whole, value, origin }): Explanation => ({
        name: whole,
        value,
        tree: undefined,
        because: side.origin(origin).because,
        why: undefined,
        without: undefined,
      }),
    ),
  ];
}

type Words = Pick<Explanation, 'name' | 'value' | 'why'>;

function wordsOf(side: Side, by: Decider): Words {
  const { model } = side;
  const { postfix, opendkim, dovecot } = model.system;
  switch (by.kind) {
    case 'parameter':
      return parameterWords(side, by.parameter, by.item);
    case 'service':
    case 'option': {
      const service = postfix.services.find(({ name }) => name === by.service);
      if (by.kind === 'service')
        return { name: `service ${by.service}`, value: service?.command ?? '', why: service?.why };
      const option = service?.options.find(({ name }) => name === by.parameter);
      const value = option ? valueText(option.value) : '';
      return { name: `${by.service} ${by.parameter}`, value, why: option?.why };
    }
    case 'row': {
      const table = model.tables.get(by.table)?.table;
      const row = table?.rows[by.row];
      const value = [row?.answer ?? []].flat().join(', ');
      return { name: `${by.table} ${row?.key ?? ''}`, value, why: table?.why };
    }
    case 'login':
      return { name: `login ${dovecot?.logins[by.row]?.address ?? ''}`, value: 'a mailbox', why: undefined };
    case 'signer': {
      const { signing = [], senders = [], trustedHosts = [] } = opendkim ?? {};
      const at = by.row ?? -1;
      const [name = '', value = ''] = {
        SigningTable: [signing[at]?.domain, signing[at]?.key],
        Senders: [senders[at]?.address, senders[at]?.logins.join(', ')],
        TrustedHosts: [trustedHosts[at], 'signed without a login'],
        'sign.lua': ['', 'the rules of the signer'],
      }[by.file];
      return { name: `${by.file} ${name}`.trim(), value, why: undefined };
    }
    case 'default':
      return { name: by.parameter, value: 'the default of Postfix', why: undefined };
  }
}

function parameterWords({ model }: Side, name: string, item: number | undefined): Words {
  const parameter = model.parameters.get(name);
  if (parameter === undefined) return { name, value: '', why: undefined };
  const { value, why } = parameter;
  if (item === undefined) return { name, value: valueText(value), why };
  if (value.kind === 'restrictions') {
    const restriction = value.items[item];
    return restriction
      ? { name, value: restrictionText(restriction), why: restriction.why }
      : { name, value: '', why };
  }
  const found = value.kind === 'list' ? value.items[item] : undefined;
  return { name, value: found ? itemText(found) : valueText(value), why };
}
