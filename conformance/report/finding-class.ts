import type { JsonResult } from './json.ts';

/** What it means when checks fail, for the order in which they are told: the worst first. */
const classes: readonly { readonly title: string; readonly ids: RegExp }[] = [
  { title: 'relays for strangers', ids: /^(relay\/|smtp\/xclient$|outbound\/(senders|strangers)$)/ },
  {
    title: 'takes passwords in the clear',
    ids: /^(auth\/(.*before-tls|clear-.*|not-on-25)|tls\/submission-demands-tls)$/,
  },
  { title: 'carries into TLS what was injected before it', ids: /^tls\/starttls-injection/ },
  { title: 'lets a second message be smuggled in', ids: /^smuggling\// },
  { title: 'lets one login write as another', ids: /^submission\// },
  { title: 'protects little with TLS', ids: /^tls\// },
  { title: 'tells strangers who has a mailbox', ids: /^(smtp\/(vrfy|expn)|auth\/wrong-password)$/ },
  { title: 'departs from a standard', ids: /./ },
];

/** Results by class, the worst class first; classes without any are left out. */
export function byClass(
  results: readonly JsonResult[],
): readonly { readonly title: string; readonly results: readonly JsonResult[] }[] {
  const classOf = ({ id }: JsonResult): number => classes.findIndex(({ ids }) => ids.test(id));
  return classes
    .map(({ title }, n) => ({ title, results: results.filter((each) => classOf(each) === n) }))
    .filter((each) => each.results.length > 0);
}
