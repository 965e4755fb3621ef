import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { ResolvedMailbox, ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../schema/supplied-data.ts';
import type { Person } from '../session.ts';

/** What a run puts in place of production secrets. */
export interface Supplies {
  readonly people: readonly Person[];
  /** For the compiler: public keys and hashes. */
  readonly data: SuppliedData;
  /** Contents of secret files by the secret's name. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Logins at the servers that mail.yaml hands its mail to. */
  readonly relayLogins: readonly RelayLogin[];
}

/** A login that the server at this host and port takes. */
export interface RelayLogin {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/** Makes hashes of passwords under a scheme such as `{ARGON2ID}`. */
export type HashPasswords = (scheme: string, passwords: readonly string[]) => Promise<readonly string[]>;

const makeKeys = promisify(generateKeyPair);

/** Fresh DKIM keys and passwords for every mailbox and selector of the spec. */
export async function makeSupplies(spec: ResolvedSpec, hash: HashPasswords): Promise<Supplies> {
  const mailboxes = spec.domains.flatMap((domain) =>
    domain.mailboxes.map((mailbox) => ({ domain: domain.name, mailbox })),
  );
  const passwords = new Map<string, string>();
  const people = mailboxes.map(({ domain, mailbox: { address, localPart, password } }): Person => {
    return { address, localPart, domain, password: passwordOf(password, passwords) };
  });
  const [hashes, dkim] = await Promise.all([
    hashAll(
      mailboxes.map(({ mailbox }) => mailbox),
      people,
      hash,
    ),
    dkimKeys(spec),
  ]);
  const relays = relayLogins(spec);
  const secrets = new Map([...hashes.secrets, ...dkim.secrets, ...relays.secrets]);
  return {
    people,
    secrets,
    relayLogins: relays.logins,
    data: { passwordHashes: hashes.byAddress, dkimPublicKeys: dkim.publicKeys },
  };
}

/** What is in the file of a secret: characters that shells, passwd-files and tables have a use for, and no scheme. */
const awkward = (word: string): string => `{PLAIN}${word} $HOME "q" 'q' \\n %s:#x`;

/** The one in mail.yaml; else a word that occurs nowhere else, so that a log can be searched for it. */
function passwordOf(password: ResolvedMailbox['password'], bySecret: Map<string, string>): string {
  if (password.kind === 'plain') return password.plain;
  const word = `canary${randomBytes(12).toString('hex')}`;
  if (password.kind === 'hash') return word;
  const mine = bySecret.get(password.secret) ?? awkward(word);
  bySecret.set(password.secret, mine);
  return mine;
}

/** A word of its own in each secret of the credentials, which can be looked for where it must not be. */
export function relayLogins({ outbound }: Pick<ResolvedSpec, 'outbound'>): {
  readonly secrets: ReadonlyMap<string, string>;
  readonly logins: readonly RelayLogin[];
} {
  const secrets = new Map<string, string>();
  const word = (): string => `canary${randomBytes(12).toString('hex')}`;
  const secret = (name: string, made: string): string => {
    const kept = secrets.get(name) ?? made;
    secrets.set(name, kept);
    return kept;
  };
  const relays = [outbound.relay, ...outbound.relaysBySender].filter((relay) => relay !== undefined);
  const logins = relays.flatMap(({ host, port, credentials }): RelayLogin[] => {
    if (credentials === undefined) return [];
    const { username, password } = credentials;
    const user = username.kind === 'text' ? username.text : secret(username.secret, word());
    return [{ host, port, username: user, password: secret(password, awkward(word())) }];
  });
  return { secrets, logins };
}

/**
 * Each password under the scheme of the hash that it stands in for. That of the first secret is in its file as it is, with a
 * line end of Windows, for the container to hash; the others are hashes there, which cost the tests less.
 */
async function hashAll(
  mailboxes: readonly ResolvedMailbox[],
  people: readonly Person[],
  hash: HashPasswords,
): Promise<{
  readonly secrets: ReadonlyMap<string, string>;
  readonly byAddress: Readonly<Record<string, string>>;
}> {
  const secrets = new Map<string, string>();
  const byAddress: Record<string, string> = {};
  const hashed = mailboxes.map((mailbox, n) => ({
    mailbox,
    password: people[n]?.password ?? '',
    scheme: schemeOf(mailbox),
  }));
  const literal = hashed.find(({ mailbox }) => mailbox.password.kind === 'secret');
  const schemes = new Set(hashed.flatMap(({ scheme }) => (scheme === undefined ? [] : [scheme])));
  await Promise.all(
    [...schemes].map(async (scheme) => {
      const mine = hashed.filter((each) => each.scheme === scheme);
      const made = await hash(
        scheme,
        mine.map(({ password }) => password),
      );
      mine.forEach(({ mailbox }, n) => {
        if (mailbox.password.kind === 'secret') secrets.set(mailbox.password.secret, made[n] ?? '');
        else byAddress[mailbox.address] = made[n] ?? '';
      });
    }),
  );
  if (literal?.mailbox.password.kind === 'secret')
    secrets.set(literal.mailbox.password.secret, `${literal.password}\r\n`);
  return { secrets, byAddress };
}

function schemeOf({ password }: ResolvedMailbox): string | undefined {
  switch (password.kind) {
    case 'plain':
      return undefined;
    case 'secret':
      return '{ARGON2ID}';
    case 'hash':
      return password.hash.match(/^\{[^}]+\}/)?.[0] ?? '{ARGON2ID}';
  }
}

async function dkimKeys(spec: ResolvedSpec): Promise<{
  readonly secrets: ReadonlyMap<string, string>;
  readonly publicKeys: Readonly<Record<string, string>>;
}> {
  const secrets = new Map<string, string>();
  const publicKeys: Record<string, string> = {};
  const selectors = spec.domains.flatMap(({ name, dkim }) =>
    (dkim?.selectors ?? []).map((each) => ({ name, each })),
  );
  const bySecret = new Map<string, Promise<{ readonly publicKey: string; readonly privateKey: string }>>();
  for (const { name, each } of selectors) {
    const secret = each.secret ?? `${each.name}.${name}`;
    const pair = bySecret.get(secret) ?? rsaPair();
    bySecret.set(secret, pair);
    const { publicKey, privateKey } = await pair;
    if (each.secret !== undefined) secrets.set(each.secret, privateKey);
    publicKeys[`${each.name}._domainkey.${name}`] = publicKey;
  }
  return { secrets, publicKeys };
}

/** RSA of 2048 bits, the least that RFC 8301 section 3.2 advises. */
async function rsaPair(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const { publicKey, privateKey } = await makeKeys('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicKey: publicKey.toString('base64'), privateKey };
}
