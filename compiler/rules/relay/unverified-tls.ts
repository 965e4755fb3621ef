import type { ResolvedRelay, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import { verifyingLevels } from '../../resolve/relay.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { meantForAnother } from '../support/meant-for-another.ts';

/** A login that would be sent to a server that has not proved who it is. */
export const rule: Rule = {
  id: 'relay/unverified-tls',
  title: 'A login without verified TLS',
  severity: 'error',
  why: 'Whoever can stand in the way would get the password: without a verified certificate TLS hides it from others, not from them.',
  help: 'Leave the level out, which then is `secure`, or write `secure`.',
  clauses: ['RFC 8314 section 5.3', 'RFC 4954 section 9', 'TLS_README, client TLS limitations'],
  *check(context): Generator<Finding> {
    const { resolved } = context;
    const { relay, relaysBySender } = resolved.outbound;
    for (const upstream of [...(relay ? [relay] : []), ...relaysBySender])
      yield* ofDestination(upstream, resolved);
    if (relay?.credentials) yield* ofAll(relay, context);
  },
};

function* ofDestination(
  { host, credentials, implicitTls, tlsLevel }: ResolvedRelay,
  resolved: ResolvedSpec,
): Generator<Finding> {
  const path = pathOf(host, resolved);
  if (credentials && !verifyingLevels.has(tlsLevel)) {
    yield { message: `The login at ${host} would be sent at the TLS level \`${tlsLevel}\``, path };
  } else if (implicitTls && !verifyingLevels.has(tlsLevel) && tlsLevel !== 'encrypt') {
    yield {
      message: `${host} begins with TLS, which the level \`${tlsLevel}\` does not demand`,
      path,
      why: 'Postfix sends no mail to a server that begins with TLS unless TLS is demanded.',
    };
  }
}

/** The domain in mail.yaml that sets the level of the server. */
function pathOf(host: string, { tls }: ResolvedSpec): SpecPath {
  const { destinations } = tls.outbound;
  const domain =
    destinations.find((each) => each.domain === host) ??
    destinations.find((each) => each.domain.startsWith('.') && host.endsWith(each.domain));
  return ['tls', 'outbound', ...(domain ? ['destinations', domain.domain] : ['level'])];
}

/** A level for all destinations where there is only one: it would not hold. */
function* ofAll({ host }: ResolvedRelay, context: RuleContext): Generator<Finding> {
  const level = context.sections.tls?.outbound?.level;
  const path = ['tls', 'outbound', 'level'];
  if (
    level === undefined ||
    verifyingLevels.has(level) ||
    meantForAnother(context, path, 'outbound-delivery')
  )
    return;
  yield { message: `All mail goes to ${host} with a login, which \`${level}\` is too weak for`, path };
}
