/**
 * `sign.lua`, which OpenDKIM asks before it signs (opendkim-lua(3), the setup script). The same for every mail.yaml.
 *
 * SigningTable alone goes by the header From, which is whatever a client writes. Postfix has proved that the envelope
 * sender belongs to the login, so a From that equals it belongs to the login too.
 */
export const signLua = `-- Decides which messages may be signed; SigningTable then says with which key.
-- A login gets a signature where the only address in From is its envelope sender, which Postfix has proved to be
-- its own. A trusted host without a login gets one for any domain of SigningTable. Nobody else does.

local WORD = "[%w!#$%%&'*+/=?^_\`{|}~.-]+"
local ADDRESS = "^" .. WORD .. "@[%w.-]+$"

-- The text without its quoted strings and comments, which name nobody; nil where one of them is open, nested or
-- escaped, or could be taken for an address.
local function without_remarks(text)
  local rest, at = "", 1
  while true do
    local open = text:find('["(]', at)
    if not open then return rest .. text:sub(at) end
    local quoted = text:sub(open, open) == '"'
    local close = text:find(quoted and '"' or ")", open + 1, true)
    if not close or text:sub(open + 1, close - 1):find(quoted and "[<>]" or '[<>("]') then return nil end
    rest = rest .. text:sub(at, open - 1) .. " "
    at = close + 1
  end
end

-- The single address of a From field in lower case; nil for anything that two programs could read in two ways.
local function only_address(field)
  if field:find("\\\\") then return nil end
  local text = without_remarks((field:gsub("%s+", " ")))
  if not text then return nil end
  local name, address = text:match("^([^<>]*)<([^<>]*)> *$")
  if not address then
    name, address = "", text:gsub("^ +", ""):gsub(" +$", "")
  end
  if name:find('[",:;@()]') or not address:match(ADDRESS) then return nil end
  return address:lower()
end

-- The From field, provided that there is exactly one. Postfix has made "From :" and the like the same.
local function from_field()
  if odkim.get_header(ctx, "From", 1) then return nil end
  return odkim.get_header(ctx, "From", 0)
end

local function may_sign()
  local field = from_field()
  local address = field and only_address(field)
  if not address then return false, "From is not exactly one address" end
  local login = odkim.get_mtasymbol(ctx, "{auth_authen}")
  if login then
    local sender = (odkim.get_envfrom(ctx) or ""):gsub("[<>]", ""):lower()
    return address == sender, "From is not the envelope sender of " .. login
  end
  return odkim.internal_ip(ctx) == 1, "neither a login nor a trusted host"
end

local signed, reason = may_sign()
if not signed then
  odkim.log(ctx, "not signed: " .. reason)
  odkim.set_result(ctx, SMFIS_ACCEPT)
end
return nil
`;
