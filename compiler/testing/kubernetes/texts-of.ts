import type { Kinds } from './manifest.ts';

/** What the keys of a ConfigMap or a Secret hold. */
export const textsOf = ({
  kind,
  data = {},
}: Kinds['ConfigMap'] | Kinds['Secret']): Readonly<Record<string, string>> =>
  kind === 'ConfigMap'
    ? data
    : Object.fromEntries(
        Object.entries(data).map(([key, text]) => [key, Buffer.from(text, 'base64').toString('utf8')]),
      );
