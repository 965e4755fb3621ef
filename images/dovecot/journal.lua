-- What has happened, for all who count it. Dovecot 2.4 runs the script of its first password database and that of its
-- last in two Lua states that share nothing, and a reload begins new ones: each reads what any of them wrote. Every
-- state reads the whole journal before it decides, and all of them are in one process: nothing is decided in between.
--
-- Two files in memory take turns, so that the journal has a bound: the line "turn" says that the other one goes on.
local MOST = 1 << 20
local path = { [0] = '/var/lib/dovecot/guesses.0', '/var/lib/dovecot/guesses.1' }

local function ends_with_turn(name)
  local file = assert(io.open(name))
  if file:seek('end') < 5 then return false, file:close() end
  file:seek('end', -5)
  local last = file:read('a')
  file:close()
  return last == 'turn\n'
end

-- journal(APPLY): APPLY is called with each line, in order, those of before included.
local function journal(apply)
  local current = ends_with_turn(path[1]) and 1 or 0
  local file = assert(io.open(path[current]))

  local self = {}
  function self:read()
    for line in function() return file:read('l') end do
      if line == 'turn' then
        file:close()
        current = 1 - current
        file = assert(io.open(path[current]))
      else
        apply(line)
      end
    end
  end
  function self:write(...)
    local out = assert(io.open(path[current], 'a'))
    assert(out:write(table.concat({ ... }, ' '), '\n'))
    if out:seek('end') > MOST then
      assert(io.open(path[1 - current], 'w')):close()
      assert(out:write('turn\n'))
    end
    out:close()
    self:read()
  end
  return self
end

return journal
