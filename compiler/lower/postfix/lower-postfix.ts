import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixModel, PostfixSection } from '../../model/postfix.ts';
import { access } from './access.ts';
import { delivery } from './delivery.ts';
import { identity } from './identity.ts';
import { login } from './login.ts';
import { masquerade } from './masquerade.ts';
import { operation } from './operation.ts';
import { outbound } from './outbound.ts';
import { overrides } from './overrides.ts';
import { protocol } from './protocol.ts';
import { rates } from './rates.ts';
import { services } from './services.ts';
import { signing } from './signing.ts';
import { lowerTables, type PostfixTables } from './tables.ts';
import { clientTls, serverTls } from './tls.ts';
import { lowerUpstreamLogins, upstreamLogin } from './upstream-logins.ts';
import { verification } from './verification.ts';

/** What Postfix has to be told for a profile. */
export function lowerPostfix(resolved: ResolvedSpec): PostfixModel {
  const tables = lowerTables(resolved);
  const sections: readonly (PostfixSection | undefined)[] = [
    identity(resolved),
    operation(resolved),
    delivery(resolved, tables),
    access(resolved, tables),
    verification(resolved),
    protocol(resolved),
    rates(resolved),
    resolved.features.has('logins') ? login(resolved) : undefined,
    serverTls(resolved),
    clientTls(resolved, tables),
    outbound(resolved, tables),
    upstreamLogin(resolved),
    masquerade(resolved),
    signing(resolved, tables),
  ];
  return {
    sections: [...sections.map((section) => givingWay(section, resolved)), overrides(resolved)].filter(
      (section) => section !== undefined,
    ),
    services: services(resolved, tables),
    tables: allOf(tables),
    upstreamLogins: lowerUpstreamLogins(resolved),
  };
}

function allOf(tables: PostfixTables): PostfixModel['tables'] {
  return Object.values(tables).filter((table) => table !== undefined);
}

/** A section without the parameters that mail.yaml sets itself: there is one of each in main.cf. */
function givingWay(section: PostfixSection | undefined, resolved: ResolvedSpec): PostfixSection | undefined {
  const parameters = section?.parameters.filter(
    ({ name }) => !Object.hasOwn(resolved.overrides.postfix, name),
  );
  return section && parameters && { ...section, parameters };
}
