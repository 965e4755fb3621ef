import { fromLua } from './from-lua.ts';

/**
 * `sign.lua`, which OpenDKIM asks before it signs (opendkim-lua(3), the setup script). The same for every mail.yaml.
 *
 * SigningTable alone goes by the header From, which is whatever a client writes. Postfix has proved that the envelope
 * sender belongs to the login, so a From that equals it belongs to the login too.
 */
export const signLua: string = `-- Decides which messages may be signed; SigningTable then says with which key.
-- A login gets a signature where the only address in From is its envelope sender, which Postfix has proved to be
-- its own. A trusted host without a login gets one for any domain of SigningTable. Nobody else does.

${fromLua}
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
