import type { ResolvedOutbound, ResolvedRelay, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { PostfixSection, UpstreamLogin } from '../../model/postfix.ts';
import { decided } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { nexthopOf, upstreamsOf } from './upstreams.ts';
import { list, yes } from './values.ts';

/** Logins at upstream servers (SASL_README). The passwords are the container's: no compiled file has them. */
export function upstreamLogin({ outbound }: ResolvedSpec): PostfixSection | undefined {
  if (!upstreamsOf(outbound).some(({ credentials }) => credentials)) return undefined;
  const proven = 'a password is sent to a server that has proved who it is, and to no other';
  return {
    title: 'Logins at upstream servers',
    parameters: [
      decided('smtp_sasl_auth_enable', yes, 'where the table below has a login'),
      decided(
        'smtp_sasl_password_maps',
        list(`texthash:${POSTFIX_PATHS.upstreamLogins}`),
        'made by the container, in memory, from its secrets and the file upstream-logins',
      ),
      ...(dependsOnSender(outbound)
        ? [
            decided(
              'smtp_sender_dependent_authentication',
              yes,
              'several accounts at one server: the sender decides',
            ),
          ]
        : []),
      decided('smtp_sasl_mechanism_filter', list('plain', 'login'), 'the mechanisms that the image has'),
      decided('smtp_sasl_security_options', list('noanonymous', 'noplaintext'), proven),
      decided('smtp_sasl_tls_security_options', list('noanonymous', 'noplaintext'), proven),
      decided('smtp_sasl_tls_verified_security_options', list('noanonymous'), proven),
      decided('smtp_sasl_auth_soft_bounce', yes, 'mail waits until a wrong password is put right'),
    ],
  };
}

/** Which secrets make which login. */
export function lowerUpstreamLogins({ outbound, originOf }: ResolvedSpec): readonly UpstreamLogin[] {
  const { relay, relaysBySender } = outbound;
  const logins = new Map<string, UpstreamLogin>();
  const add = (key: string, each: ResolvedRelay, path: SpecPath): void => {
    if (each.credentials && !logins.has(key))
      logins.set(key, { key, ...each.credentials, origin: originOf([...path, 'credentials']) });
  };
  if (relay) add(nexthopOf(relay), relay, ['outbound', 'relay']);
  for (const each of relaysBySender) {
    const key = isShared(each, outbound) ? `@${each.sender}` : nexthopOf(each);
    add(key, each, ['outbound', 'relaysBySender', each.sender]);
  }
  return [...logins.values()];
}

function dependsOnSender(outbound: ResolvedOutbound): boolean {
  return outbound.relaysBySender.some((relay) => isShared(relay, outbound));
}

/** Whether another account is used at the same server, so that its name alone does not say which. */
function isShared(relay: ResolvedRelay, outbound: ResolvedOutbound): boolean {
  const account = JSON.stringify(relay.credentials);
  return upstreamsOf(outbound).some(
    (other) => nexthopOf(other) === nexthopOf(relay) && JSON.stringify(other.credentials) !== account,
  );
}
