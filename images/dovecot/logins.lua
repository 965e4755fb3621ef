-- Compares a password with the stored one: for Dovecot 2.3, whose passwd-file look-up computes hashes in the one
-- authentication process, so that everybody waits for a stranger's guesses. A Lua look-up runs in worker processes.
local stored = dofile('/usr/lib/mailc/stored.lua')
local result = dovecot.auth

function auth_password_verify(request, password)
  local hash = stored(request.user)
  if hash == nil then return result.PASSDB_RESULT_USER_UNKNOWN, '' end
  -- As in a passwd-file: what names no scheme is crypt(3)'s. Lua's own default would be the password itself.
  if hash:sub(1, 1) ~= '{' then hash = '{CRYPT}' .. hash end
  local equal = request:password_verify(hash, password)
  if equal > 0 then return result.PASSDB_RESULT_OK, {} end
  if equal == 0 then return result.PASSDB_RESULT_PASSWORD_MISMATCH, '' end
  return result.PASSDB_RESULT_INTERNAL_FAILURE, 'the stored password cannot be read'
end

function auth_passdb_lookup()
  return result.PASSDB_RESULT_SCHEME_NOT_AVAILABLE, ''
end
