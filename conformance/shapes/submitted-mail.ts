import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { entryService } from '../entry.ts';
import type { ExchangerMessage } from '../exchangers.ts';
import type { MessageOptions, Person, Session } from '../session.ts';

/** Reason why a check of submitted mail does not apply: neither a login nor a trusted network can submit any. */
export function noWayToSubmit(spec: ResolvedSpec): string | undefined {
  const { features } = spec;
  if (features.has('logins'))
    return features.has('submission') ? undefined : 'mail.yaml offers no submission';
  return features.has('trusted-networks') && entryService(spec) !== undefined
    ? undefined
    : 'nobody can submit mail';
}

/**
 * Submits one honest message of a mailbox or, where there are none, of a signed domain from a trusted network, and returns
 * it as it left; blind when it does not arrive.
 */
export async function submittedMail(
  session: Session,
  options: MessageOptions = {},
  as: Person | undefined = session.people[0],
): Promise<ExchangerMessage> {
  const signed = session.spec.domains.find(({ dkim }) => dkim !== undefined);
  const from = as?.address ?? (signed === undefined ? session.sender : `${session.token}@${signed.name}`);
  const headers = { From: `<${from}>`, ...options.headers };
  await session.deliver({
    ...(as === undefined ? {} : { as }),
    from,
    to: session.remote(),
    message: session.message({ ...options, headers }),
  });
  const arrived = await session.exchangers.waitFor();
  return arrived[0] ?? session.blind('the submitted message did not arrive');
}
