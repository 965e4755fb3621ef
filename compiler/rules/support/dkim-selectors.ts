import type { Dkim, DkimSelector } from '../../../schema/dkim.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';

/** A domain's DKIM section as written. */
export interface WrittenDkim {
  readonly domain: string;
  readonly dkim: Dkim;
  readonly path: SpecPath;
}

/** A selector as written. */
export interface WrittenSelector {
  readonly domain: string;
  readonly name: string;
  readonly selector: DkimSelector;
  readonly path: SpecPath;
}

/** The DKIM sections of a mail.yaml, in its order. */
export function writtenDkim(sections: Sections): readonly WrittenDkim[] {
  return Object.entries(sections.domains ?? {}).flatMap(([domain, { dkim }]) =>
    dkim === undefined ? [] : [{ domain, dkim, path: ['domains', domain, 'dkim'] }],
  );
}

/** The selectors of a mail.yaml, in its order. */
export function writtenSelectors(sections: Sections): readonly WrittenSelector[] {
  return writtenDkim(sections).flatMap(({ domain, dkim, path }) =>
    Object.entries(dkim.selectors).map(([name, selector]) => ({
      domain,
      name,
      selector,
      path: [...path, 'selectors', name],
    })),
  );
}
