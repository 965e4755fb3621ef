import type { Outbound } from '../../../schema/outbound.ts';
import type { Relay, RelayCredentials } from '../../../schema/relay.ts';
import type { NotCarried } from '../facts.ts';
import type { Context, Part } from '../part.ts';
import { relayOf, usernameOf } from '../relay-of.ts';

const placeholder = 'smtp.example.net';

/** Deliveries: the upstream server with its login, and the address family. */
export function outboundPart(context: Context): Part {
  const { facts, profile } = context;
  const { addressFamily } = facts;
  const family = addressFamily === undefined || addressFamily === 'any' ? {} : { addressFamily };
  const host = facts.relayHost ?? (profile.name === 'smarthost' ? placeholder : undefined);
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
    comments: host === placeholder ? { 'outbound.relay.host': 'decide: the server that takes all mail' } : {},
    notCarried: login.notCarried ?? [],
    toDo: login.toDo,
  };
}

const outboundSection = (outbound: Outbound): Part['sections'] =>
  Object.keys(outbound).length === 0 ? {} : { outbound };

interface Login {
  readonly credentials?: RelayCredentials;
  readonly notCarried?: readonly NotCarried[];
  readonly toDo: readonly string[];
}

function loginOf({ facts, sources }: Context, { provider }: Relay): Login {
  const { relayUsername: username } = facts;
  const password = sources.relayPassword;
  if (password === undefined) {
    const source = sources.relayUsername;
    if (source === undefined) return { toDo: [] };
    const reason = 'there is no password beside it';
    const instead = 'Write the user name and the secret at `outbound.relay.credentials`.';
    return { notCarried: [{ variable: source.name, line: source.line, reason, instead }], toDo: [] };
  }
  const secret = 'relay-password';
  const known = usernameOf(provider);
  // A token that is user name and password in one is no less a secret in front of the colon.
  const hidden = username === undefined ? known === undefined : username === password.value;
  const plain = username === undefined || username === known ? {} : { username };
  const unusable = username !== undefined && !/^[!-9;-~]{1,255}$/.test(username);
  const name = hidden || unusable ? { username: { secret: 'relay-username' } } : plain;
  return {
    credentials: { ...name, password: { secret } },
    toDo: [
      `secrets/${secret}: the password, which is in ${password.name}: \`read -rs p && printf %s "$p" > secrets/${secret}\``,
      ...(hidden || unusable ? ['secrets/relay-username: the user name, in the same way'] : []),
    ],
  };
}

function loginWithoutServer(context: Context): readonly NotCarried[] {
  const source = context.sources.relayPassword ?? context.sources.relayUsername;
  if (source === undefined) return [];
  const reason = 'there is no server that the login is for';
  const instead = 'Write the server at `outbound.relay`, with its credentials.';
  return [{ variable: source.name, line: source.line, reason, instead }];
}
