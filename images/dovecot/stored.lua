-- The stored password of a login, as Dovecot's passwd-files have it; nil for a login that does not exist.
-- Read anew each time, so that a changed password holds at once.
local files = { '/etc/dovecot/users', '/etc/dovecot/users.secret' }

local function stored(login)
  for _, path in ipairs(files) do
    local file = io.open(path)
    if file then
      for line in file:lines() do
        if line:sub(1, #login + 1) == login .. ':' then
          file:close()
          return line:match('^[^:]*:([^:]*)')
        end
      end
      file:close()
    end
  end
  return nil
end

return stored
