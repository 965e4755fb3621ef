-- The stored password of a login, as Dovecot's passwd-files have it; nil for a login that does not exist.
-- Read anew each time, so that a changed password holds at once.
local files = { '/etc/dovecot/users', '/etc/dovecot/users.secret' }

local function stored(login)
  for _, path in ipairs(files) do
    local file = io.open(path)
    if file then
      local text = '\n' .. file:read('a')
      file:close()
      local _, colon = text:find('\n' .. login .. ':', 1, true)
      if colon then return text:match('^[^:\n]*', colon + 1) end
    end
  end
  return nil
end

return stored
