import type { OpendkimModel } from '../../model/opendkim.ts';
import { checkedWord } from './check-word.ts';
import { fromLua } from './from-lua.ts';

/**
 * `sign.lua` where nothing leaves unsigned: it refuses what `SigningTable` has no key for. Only the setup script
 * (opendkim-lua(3)) sees every message; it has a result to set but no text, so the log says why.
 */
export function signEverythingLua(
  { signing }: OpendkimModel,
  { except }: NonNullable<OpendkimModel['everything']>,
): string {
  return `-- Has every message signed or refused: From is exactly one address, and SigningTable has a key for its domain.

${fromLua}
-- The domains of SigningTable, and those that go without a signature because mail.yaml says so.
local SIGNED = ${set(signing.map(({ domain }) => domain))}
local UNSIGNED = ${set(except)}

-- Whether the message may be signed, may leave without, or else why it may not leave.
local function judge()
  local field = from_field()
  local address = field and only_address(field)
  if not address then return nil, "From is not exactly one address" end
  local domain = address:match("@(.*)$")
  if UNSIGNED[domain] then return "unsigned" end
  if not SIGNED[domain] then return nil, "From is of " .. domain .. ", which has no key here" end
  if odkim.internal_ip(ctx) ~= 1 then return nil, "not a trusted host" end
  return "signed"
end

local verdict, reason = judge()
if verdict == "unsigned" then
  odkim.set_result(ctx, SMFIS_ACCEPT)
elseif verdict ~= "signed" then
  odkim.log(ctx, "refused: " .. reason)
  odkim.set_result(ctx, SMFIS_REJECT)
end
return nil
`;
}

function set(domains: readonly string[]): string {
  if (domains.length === 0) return '{}';
  return `{\n${domains.map((domain) => `  ["${checkedWord(domain)}"] = true,\n`).join('')}}`;
}
