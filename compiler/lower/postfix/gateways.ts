import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import type { PostfixItem } from '../../model/postfix-value.ts';
import { loopback } from './loopback.ts';
import { lookup } from './values.ts';

/**
 * Stands for the gateways of the container's networks, which only the container knows: its entry script writes a row for
 * each of them in the place of this one, and does not start Postfix where it cannot (decision 0025).
 */
const GATEWAYS = '@gateways';

const why = 'strangers who come in through a published port may have their address';

/** Addresses that are trusted in no network. */
export const gateways: PostfixTable = {
  name: 'gateways',
  type: 'cidr',
  rows: [{ key: GATEWAYS, answer: 'a stranger may have this address' }],
  origin: { kind: 'mailc', reason: 'the gateways of the container, which it finds out when it starts' },
  why,
};

/** The trusted networks as an address list (postconf(5), mynetworks): what stands behind `!` is none of them. */
export function trustedList({ trusted }: ResolvedSpec): readonly (string | PostfixItem)[] {
  const networks = [...loopback, ...trusted.map(({ network }) => network)];
  return trusted.length === 0 ? networks : [{ ...lookup(gateways), except: true }, ...networks];
}

/** Rows of a table of clients (cidr_table(5)): what holds for gateways, which are strangers, before that of the trusted. */
export function trustedRows(
  { trusted }: ResolvedSpec,
  answers: { readonly trusted: PostfixTableRow['answer']; readonly stranger: string },
): readonly PostfixTableRow[] {
  const networks = [...loopback, ...trusted.map(({ network }) => network)];
  return [
    ...(trusted.length === 0 ? [] : [{ key: GATEWAYS, answer: answers.stranger }]),
    ...networks.map((network) => ({ key: network.replace(/[[\]]/g, ''), answer: answers.trusted })),
  ];
}
