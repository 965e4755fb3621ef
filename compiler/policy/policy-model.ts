import type { MailSystem } from '../model/mail-system.ts';
import type { PostfixParameter, PostfixService, PostfixTable } from '../model/postfix.ts';
import { type Cidr, parseCidr } from '../rules/support/network/cidr.ts';

/** A mail system in the form in which questions are answered: every table indexed by its key. */
export interface PolicyModel {
  readonly system: MailSystem;
  /** main.cf by the parameter's name. */
  readonly parameters: ReadonlyMap<string, PostfixParameter>;
  /** The listening SMTP services of master.cf, by port. */
  readonly listeners: ReadonlyMap<number, PostfixService>;
  readonly tables: ReadonlyMap<string, IndexedTable>;
  readonly logins: ReadonlyMap<string, number>;
  /** Senders of the signer: address → row. */
  readonly owners: ReadonlyMap<string, number>;
  /** SigningTable: domain → row. */
  readonly signing: ReadonlyMap<string, number>;
}

/** A table with its rows by key; rows of `cidr` tables are tried in their order (cidr_table(5)). */
export interface IndexedTable {
  readonly table: PostfixTable;
  readonly rows: ReadonlyMap<string, number>;
  readonly networks: readonly { readonly network: Cidr | undefined; readonly row: number }[];
}

/** Prepares a compiled system for questions. */
export function policyModel(system: MailSystem): PolicyModel {
  const { postfix, dovecot, opendkim } = system;
  const parameters = postfix.sections.flatMap((section) => section.parameters);
  return {
    system,
    parameters: new Map(parameters.map((each) => [each.name, each])),
    listeners: new Map(
      postfix.services
        .filter(({ type, command }) => type === 'inet' && command === 'smtpd')
        .map((service) => [Number(service.name), service]),
    ),
    tables: new Map(postfix.tables.map((table) => [table.name, indexed(table)])),
    logins: indexOf(dovecot?.logins ?? [], ({ address }) => address),
    owners: indexOf(opendkim?.senders ?? [], ({ address }) => address),
    signing: indexOf(opendkim?.signing ?? [], ({ domain }) => domain),
  };
}

function indexed(table: PostfixTable): IndexedTable {
  if (table.type !== 'cidr') return { table, rows: indexOf(table.rows, ({ key }) => key), networks: [] };
  const networks = table.rows.map(({ key }, row) => ({ network: parseCidr(key), row }));
  return { table, rows: new Map(), networks };
}

/** The first row of each key, as a text table is read. */
function indexOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [row, each] of rows.entries()) if (!index.has(keyOf(each))) index.set(keyOf(each), row);
  return index;
}
