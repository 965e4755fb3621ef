import { domainIn } from './match.ts';
import { textOf } from './parameters.ts';
import type { PolicyModel } from './policy-model.ts';

/** Address classes of Postfix (ADDRESS_CLASS_README). */
export type AddressClass = 'local' | 'alias-domain' | 'mailbox-domain' | 'relay-domain' | 'elsewhere';

/** Both halves of an address that is whole. */
export function halves(address: string): { readonly local: string; readonly domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}

/** An address in lower case, with `$myorigin` where it has no domain (trivial-rewrite(8)). */
export function whole(model: PolicyModel, address: string): string {
  const text = address.toLowerCase();
  return text === '' || text.includes('@') ? text : `${text}@${textOf(model, 'myorigin', 'localhost')}`;
}

const classes = new WeakMap<PolicyModel, Map<string, AddressClass>>();

/** Where a domain's mail belongs; the container's own address counts as `mydestination`. Each domain is looked up once. */
export function classOf(model: PolicyModel, domain: string): AddressClass {
  const known = classes.get(model) ?? new Map<string, AddressClass>();
  classes.set(model, known);
  const found = known.get(domain) ?? lookUpClass(model, domain);
  known.set(domain, found);
  return found;
}

function lookUpClass(model: PolicyModel, domain: string): AddressClass {
  if (isOwnLiteral(domain) || domainIn(model, 'mydestination', domain)) return 'local';
  if (domainIn(model, 'virtual_alias_domains', domain)) return 'alias-domain';
  if (domainIn(model, 'virtual_mailbox_domains', domain)) return 'mailbox-domain';
  return domainIn(model, 'relay_domains', domain) ? 'relay-domain' : 'elsewhere';
}

/** The loopback addresses: other addresses of the container are not known before it starts. */
const isOwnLiteral = (domain: string): boolean => /^\[(127\.\d+\.\d+\.\d+|ipv6:::1)\]$/i.test(domain);

/** Whether an address has a domain of at least two labels, or an address in brackets (postconf(5), `reject_non_fqdn_sender`). */
export function isQualified(address: string): boolean {
  const { domain } = halves(address);
  return address.includes('@') && (/^\[.+\]$/.test(domain) || /^[^.]+(\.[^.]+)+$/.test(domain));
}

/** Keys of access(5) in the order in which they are tried, parent domains with a dot in front. */
export function accessKeys(address: string): readonly string[] {
  if (address === '') return ['<>'];
  const { local, domain } = halves(address);
  return [address, domain, ...parents(domain), `${local}@`];
}

/** `.example.com`, `.com` for `a.example.com`. */
export function parents(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(1).map((_, index) => `.${labels.slice(index + 1).join('.')}`);
}

/** Keys of virtual(5) and of `smtpd_sender_login_maps`: the bare name only where the domain is the host's own. */
export function mapKeys(model: PolicyModel, address: string): readonly string[] {
  const { local, domain } = halves(address);
  const own = domain === textOf(model, 'myorigin', '') || classOf(model, domain) === 'local';
  return [address, ...(own ? [local] : []), `@${domain}`];
}
