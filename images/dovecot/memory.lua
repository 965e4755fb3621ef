-- Remembers values by key until they have not been asked for in a while, and no more than a number of them: however
-- many addresses and logins strangers make up, the memory of the process has a bound.
local MOST = 20000

-- memory(SECONDS): forgets what was not asked for in that time; after twice that at the latest.
local function memory(seconds)
  local now, before, count, turned = {}, {}, 0, os.time()

  local function turn()
    if os.time() - turned < seconds and count < MOST then return end
    before = os.time() - turned < 2 * seconds and now or {}
    now, count, turned = {}, 0, os.time()
  end

  local store = {}
  function store:set(key, value)
    turn()
    if now[key] == nil then count = count + 1 end
    now[key] = value
    return value
  end
  function store:get(key)
    turn()
    if now[key] == nil and before[key] ~= nil then self:set(key, before[key]) end
    return now[key]
  end
  function store:drop(key) now[key], before[key] = nil, nil end
  return store
end

return memory
