import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { ExchangerMessage } from '../exchangers.ts';
import { type Expectation, fact } from '../expectation.ts';
import type { Fact } from '../observation.ts';
import type { Session } from '../session.ts';

/** What every declared domain's mail must carry: one signature by its declared selector, which verifies. */
export function declaredSignatures(spec: ResolvedSpec): readonly Expectation[] {
  return spec.domains.flatMap(({ name, dkim }) =>
    dkim === undefined ? [] : [fact(`${name}: d=${name} s=${dkim.signWith} pass`)],
  );
}

/** The signatures of a message from an address of `domain`, in the form of `declaredSignatures`. */
export async function signatureFact(
  session: Session,
  domain: string,
  message: ExchangerMessage | undefined,
): Promise<Fact> {
  if (message === undefined) return session.fact(`${domain}: nothing arrived`);
  const signatures = await session.dkim(message.raw);
  const shown = signatures.map(({ tags, result }) => `d=${tags['d']} s=${tags['s']} ${result}`);
  return session.fact([`${domain}:`, ...shown], `message ${message.from}`);
}
