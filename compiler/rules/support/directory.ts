import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { wholeAddress } from '../../resolve/address.ts';

/** An alias or catch-all as written, its targets as whole addresses. */
export interface WrittenAlias {
  /** Lower-case; `@example.com` for a catch-all. */
  readonly address: string;
  readonly path: SpecPath;
  readonly targets: readonly {
    readonly address: string;
    readonly path: SpecPath;
  }[];
}

/** Every address that mail.yaml declares, in lower case. */
export interface Directory {
  /** Mail domains. */
  readonly domains: ReadonlySet<string>;
  /** With the local part as it is written. */
  readonly mailboxes: ReadonlyMap<string, string>;
  readonly aliases: readonly WrittenAlias[];
  /** Whether mail to an address of a declared domain arrives anywhere. */
  readonly accepts: (address: string) => boolean;
}

const cache = new WeakMap<Sections, Directory>();

/** The addresses of a mail.yaml. Several rules ask for them, so they are gathered once for each profile. */
export function directoryOf(sections: Sections): Directory {
  const known = cache.get(sections);
  if (known !== undefined) return known;
  const directory = gather(sections);
  cache.set(sections, directory);
  return directory;
}

function gather(sections: Sections): Directory {
  const entries = Object.entries(sections.domains ?? {});
  const domains = new Set(entries.map(([name]) => name.toLowerCase()));
  const mailboxes = new Map<string, string>();
  const aliases: WrittenAlias[] = [];
  for (const [name, { mailboxes: own = {}, aliases: others = {}, catchAll }] of entries) {
    const domain = name.toLowerCase();
    const path = ['domains', name];
    for (const localPart of Object.keys(own))
      mailboxes.set(`${localPart.toLowerCase()}@${domain}`, localPart);
    for (const [localPart, targets] of Object.entries(others)) {
      aliases.push(
        alias(
          `${localPart.toLowerCase()}@${domain}`,
          [...path, 'aliases', localPart],
          targets,
          domain,
          domains,
        ),
      );
    }
    if (catchAll !== undefined)
      aliases.push(alias(`@${domain}`, [...path, 'catchAll'], catchAll, domain, domains));
  }
  const aliased = new Set(aliases.map(({ address }) => address));
  const accepts = (address: string): boolean =>
    mailboxes.has(address) || aliased.has(address) || aliased.has(address.slice(address.lastIndexOf('@')));
  return { domains, mailboxes, aliases, accepts };
}

function alias(
  address: string,
  path: SpecPath,
  targets: string | readonly string[],
  domain: string,
  domains: ReadonlySet<string>,
): WrittenAlias {
  const list = typeof targets === 'string' ? [targets] : targets;
  return {
    address,
    path,
    targets: list.map((target, index) => ({
      address: wholeAddress(target, domain, domains),
      path: typeof targets === 'string' ? path : [...path, index],
    })),
  };
}
