import type { MailSystem } from '../model/mail-system.ts';
import type { PostfixParameter } from '../model/postfix.ts';
import type { Decider } from '../policy/answer.ts';

/** The same system, had the place never been written; undefined where it cannot be left out by itself. */
export function without(system: MailSystem, by: Decider): MailSystem | undefined {
  const { postfix, opendkim, dovecot } = system;
  switch (by.kind) {
    case 'parameter': {
      const sections = postfix.sections.map((section) => ({
        ...section,
        parameters: section.parameters.flatMap((each) =>
          each.name === by.parameter ? withoutItem(each, by.item) : [each],
        ),
      }));
      return { ...system, postfix: { ...postfix, sections } };
    }
    case 'service':
      return {
        ...system,
        postfix: { ...postfix, services: postfix.services.filter(({ name }) => name !== by.service) },
      };
    case 'option': {
      const services = postfix.services.map((service) =>
        service.name === by.service
          ? { ...service, options: service.options.filter(({ name }) => name !== by.parameter) }
          : service,
      );
      return { ...system, postfix: { ...postfix, services } };
    }
    case 'row': {
      const tables = postfix.tables.map((table) =>
        table.name === by.table ? { ...table, rows: leftOut(table.rows, by.row) } : table,
      );
      return { ...system, postfix: { ...postfix, tables } };
    }
    case 'login':
      return dovecot && { ...system, dovecot: { ...dovecot, logins: leftOut(dovecot.logins, by.row) } };
    case 'signer':
      return opendkim && withoutSigner(system, opendkim, by);
    case 'default':
      return undefined;
  }
}

/** A parameter without one item of its list. Without an item, restrictions are an empty list; of others nothing is left. */
function withoutItem(parameter: PostfixParameter, item: number | undefined): readonly PostfixParameter[] {
  const { value } = parameter;
  if (value.kind === 'restrictions') {
    const items = item === undefined ? [] : leftOut(value.items, item);
    return [{ ...parameter, value: { ...value, items } }];
  }
  if (item === undefined) return [];
  if (value.kind === 'list')
    return [{ ...parameter, value: { ...value, items: leftOut(value.items, item) } }];
  return [];
}

function withoutSigner(
  system: MailSystem,
  opendkim: NonNullable<MailSystem['opendkim']>,
  { file, row }: Extract<Decider, { readonly kind: 'signer' }>,
): MailSystem | undefined {
  if (row === undefined) return undefined;
  switch (file) {
    case 'SigningTable':
      return { ...system, opendkim: { ...opendkim, signing: leftOut(opendkim.signing, row) } };
    case 'Senders':
      return { ...system, opendkim: { ...opendkim, senders: leftOut(opendkim.senders, row) } };
    case 'TrustedHosts':
      return { ...system, opendkim: { ...opendkim, trustedHosts: leftOut(opendkim.trustedHosts, row) } };
    case 'sign.lua':
      return undefined;
  }
}

const leftOut = <Item>(items: readonly Item[], index: number): readonly Item[] =>
  items.filter((_, at) => at !== index);
