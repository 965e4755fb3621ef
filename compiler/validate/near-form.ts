import { domainToASCII } from 'node:url';

/** Ways in which a text nearly has the form that it needs, and what is meant by it. */
const changes: readonly ((text: string) => string | undefined)[] = [
  // A name of the DNS with the dot that stands for its root.
  (text) => (text.endsWith('.') ? text.slice(0, -1) : undefined),
  // An international domain, alone or behind an `@`: its ASCII form (RFC 5891).
  inAscii,
  // Sizes as Docker, Kubernetes and Dovecot write them: `512m`, `1g`, `128Mi`, `2G`.
  (text) => {
    const [, amount, unit] = /^([0-9.]+) ?([kmgt])i?b?$/i.exec(text) ?? [];
    return amount === undefined || unit === undefined ? undefined : `${amount}${unit.toUpperCase()}iB`;
  },
  // Time spans with their unit in words: `5 minutes`, `1 day`.
  (text) =>
    /^([0-9]+) ?(s|m|h|d)(ec|in|our|ay|ecs|ins|econds?|inutes?|ours|ays)$/i
      .exec(text)
      ?.slice(1, 3)
      .join('')
      .toLowerCase(),
];

/**
 * What a text of the wrong form was probably meant to be, where that has the form.
 *
 * @param pattern - that the form has, as in the schema
 */
export function nearForm(text: string, pattern: unknown): string | undefined {
  if (typeof pattern !== 'string' || text.length > 300) return undefined;
  const form = new RegExp(pattern, 'u');
  for (const first of changes) {
    const once = first(text);
    if (once === undefined || once === '') continue;
    if (form.test(once)) return once;
    const twice = changes.map((change) => change(once)).find((each) => each && form.test(each));
    if (twice !== undefined) return twice;
  }
  return undefined;
}

function inAscii(text: string): string | undefined {
  if (!/[^ -~]/.test(text)) return undefined;
  const at = text.lastIndexOf('@');
  const domain = domainToASCII(text.slice(at + 1));
  return domain === '' ? undefined : text.slice(0, at + 1) + domain;
}
