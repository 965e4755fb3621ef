import type { OpendkimModel } from '../../model/opendkim.ts';
import { checkedWord } from './check-word.ts';
import { fromAddressesLua } from './from-addresses-lua.ts';
import { fromTokensLua } from './from-tokens-lua.ts';
import { judgeLua } from './judge-lua.ts';

/**
 * `sign.lua`, which OpenDKIM runs twice (opendkim-lua(3)): as the setup script it asks for the signatures, as the final
 * script, the only one that has words for a reply, it refuses. A message to be refused reaches the final script only if a
 * signature is asked for first; the final script runs before that would be made.
 */
export function signLua({ everything, hostname, signing }: OpendkimModel): string {
  return `-- Decides by From which messages are signed, by whom, and which are refused; SigningTable has the keys.
-- ${everything ? 'Nothing leaves unsigned but the mail of domains that mail.yaml excepts.' : 'A login gets a signature where every address in From is its own; a trusted host for any domain with a key.'}

local SIGNING_TABLE = "/etc/opendkim/SigningTable"
local SENDERS = "/etc/opendkim/Senders"
-- Where nothing else leaves: the sender domains, and whether they are signed or go without because mail.yaml says so.
local SENDER_DOMAINS = ${everything ? senderDomains(everything) : 'nil'}
local SENDER_DOMAINS_ARE = "${checkedWords(everything?.named ?? '')}"
local HOSTNAME = "${checkedWord(hostname)}"
local ANY_KEY = "${checkedWord(signing[0]?.key ?? '')}"

${fromTokensLua}
${fromAddressesLua}
${judgeLua}`;
}

function senderDomains({ signed, except }: NonNullable<OpendkimModel['everything']>): string {
  const rows = [
    ...signed.map((domain) => `  ["${checkedWord(domain)}"] = "sign",\n`),
    ...except.map((domain) => `  ["${checkedWord(domain)}"] = "pass",\n`),
  ];
  return `{\n${rows.join('')}}`;
}

function checkedWords(text: string): string {
  return text
    .split(' ')
    .map((word) => (word === '' ? '' : checkedWord(word)))
    .join(' ');
}
