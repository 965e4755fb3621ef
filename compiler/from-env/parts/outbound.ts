import type { Outbound } from '../../../schema/outbound.ts';
import type { Relay, RelayCredentials } from '../../../schema/relay.ts';
import type { NotCarried } from '../facts.ts';
import type { Context, Part } from '../part.ts';
import { relayOf, usernameOf } from '../relay-of.ts';
import { unreadHost } from '../values/host-port.ts';

/** Deliveries: the upstream server with its login, and the address family. */
export function outboundPart(context: Context): Part {
  const { facts, profile } = context;
  const { addressFamily } = facts;
  const family = addressFamily === undefined || addressFamily === 'any' ? {} : { addressFamily };
  const host =
    facts.relayHost ??
    (profile.name === 'smarthost' || facts.routedElsewhere === true ? unreadHost : undefined);
  if (host === undefined)
    return { sections: outboundSection(family), notCarried: loginWithoutServer(context) };
  const relay = relayOf(host, facts.relayPort);
  const login = loginOf(context, relay);
  const usual = profile.defaults.outbound.relay?.value;
  const whole: Relay = {
    ...relay,
    ...(login.credentials === undefined ? {} : { credentials: login.credentials }),
  };
  const same = JSON.stringify(whole) === JSON.stringify(usual);
  return {
    sections: outboundSection({ ...family, ...(same ? {} : { relay: whole }) }),
    comments: commentsOf(facts, host),
    toDo: login.toDo,
  };
}

const outboundSection = (outbound: Outbound): Part['sections'] =>
  Object.keys(outbound).length === 0 ? {} : { outbound };

function commentsOf(
  { relayUnread, relayPortUnread }: Context['facts'],
  host: string,
): NonNullable<Part['comments']> {
  const port = relayPortUnread === true ? ', and its port' : '';
  if (relayUnread === true || host === unreadHost || port !== '') {
    return { 'outbound.relay.host': `decide: the name of the server that takes all mail${port}` };
  }
  return {};
}

interface Login {
  readonly credentials?: RelayCredentials;
  readonly toDo: readonly string[];
}

function loginOf({ facts, sources }: Context, { provider }: Relay): Login {
  const { relayUsername: username } = facts;
  const password = sources.relayPassword;
  if (password === undefined && sources.relayUsername === undefined && facts.relayUsernameFile !== true)
    return { toDo: [] };
  const secret = 'relay-password';
  const where = password === undefined ? 'which the file does not say' : `which is in ${password.name}`;
  const known = usernameOf(provider);
  // A token that is user name and password in one is no less a secret in front of the colon.
  const hidden =
    facts.relayUsernameFile === true ||
    (username === undefined ? known === undefined : username === password?.value);
  const plain = username === undefined || username === known ? {} : { username };
  const unusable = username !== undefined && !/^[!-9;-~]{1,255}$/.test(username);
  const name = hidden || unusable ? { username: { secret: 'relay-username' } } : plain;
  return {
    credentials: { ...name, password: { secret } },
    toDo: [
      `secrets/${secret}: the password, ${where}: \`read -rs p && printf %s "$p" > secrets/${secret}\``,
      ...(hidden || unusable ? ['secrets/relay-username: the user name, in the same way'] : []),
    ],
  };
}

function loginWithoutServer(context: Context): readonly NotCarried[] {
  const source =
    context.sources.relayPassword ?? context.sources.relayUsername ?? context.sources.relayUsernameFile;
  if (source === undefined) return [];
  const reason = 'there is no server that the login is for';
  const instead = 'Write the server at `outbound.relay`, with its credentials.';
  return [{ variable: source.name, line: source.line, reason, instead }];
}
