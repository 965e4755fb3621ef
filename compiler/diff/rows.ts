import type { MailSystem } from '../model/mail-system.ts';
import type { Setting } from './settings.ts';

/** The rows of every lookup table, and of the signer's lists. */
export function rowsOf({ postfix, opendkim }: MailSystem): readonly Setting[] {
  const ofSigner = opendkim && [
    ...opendkim.signing.map(
      ({ domain, key }, row): Setting => ({
        area: 'row',
        name: `SigningTable ${domain}`,
        value: key,
        origin: undefined,
        by: { kind: 'signer', file: 'SigningTable', row },
      }),
    ),
    ...opendkim.senders.map(
      ({ address, logins }, row): Setting => ({
        area: 'row',
        name: `Senders ${address}`,
        value: logins.join(', '),
        origin: undefined,
        by: { kind: 'signer', file: 'Senders', row },
      }),
    ),
  ];
  return [
    ...postfix.tables.flatMap((table) =>
      table.rows.map(
        ({ key, answer }, row): Setting => ({
          area: 'row',
          name: `${table.name} ${key}`,
          value: [answer].flat().join(', '),
          origin: undefined,
          by: { kind: 'row', table: table.name, row },
        }),
      ),
    ),
    ...(ofSigner ?? []),
  ];
}
