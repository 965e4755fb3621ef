import type { ResolvedAlias, ResolvedSpec } from '../../schema/resolved-spec.ts';

/** An alias that leads straight to the address, and nowhere else. */
export function aliasOf(spec: ResolvedSpec, address: string): ResolvedAlias | undefined {
  return aliases(spec).find(({ targets }) => targets.length === 1 && targets[0] === address);
}

/** An alias that leads to other mailboxes of ours than the address. */
export function aliasBeside(spec: ResolvedSpec, address: string): ResolvedAlias | undefined {
  const ours = new Set(spec.domains.flatMap(({ mailboxes }) => mailboxes.map((each) => each.address)));
  return aliases(spec).find(({ targets }) =>
    targets.every((target) => ours.has(target) && target !== address),
  );
}

/** Address of the first mailbox of the spec, which is the session's first person. */
export function firstAddress(spec: ResolvedSpec): string {
  return spec.domains.flatMap(({ mailboxes }) => mailboxes)[0]?.address ?? '';
}

function aliases(spec: ResolvedSpec): readonly ResolvedAlias[] {
  return spec.domains.flatMap((domain) => domain.aliases);
}
