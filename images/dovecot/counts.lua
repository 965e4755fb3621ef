-- What is known of clients and logins: the wrong passwords of the last minute, whose turn it is, who belongs together.
local memory = dofile('/usr/lib/mailc/memory.lua')
local journal = dofile('/usr/lib/mailc/journal.lua')

local MINUTE, HOUR, MONTH = 60, 3600, 30 * 86400
-- Longer than Dovecot gives any request.
local LOST = 300
-- Wrong passwords in a minute.
local ATTACK = 60

local tries = memory(MINUTE) -- wrong passwords by client, or by login and client where these are known: { at, mark }
local targets = memory(MINUTE) -- wrong passwords by login, from where it is not known
local soiled = memory(HOUR) -- clients that guessed wrong, and when
local known = memory(MONTH) -- logins with a client that they came from, and when
local begun = {} -- what is being computed, by request
local everywhere = { wrong = {} } -- all wrong passwords
function everywhere:get() return self.wrong end
function everywhere:set(_, found)
  self.wrong = found
  return found
end

local function key_of(try) return try.class == 'own' and try.login .. ' ' .. try.client or try.client end

-- The guesses that still count.
local function fresh(kind, key, now)
  local found = {}
  for _, guess in ipairs(kind:get(key) or {}) do
    if guess.at > now - MINUTE then found[#found + 1] = guess end
  end
  return kind:set(key, found)
end

local function since(kind, key, time)
  local at = kind:get(key)
  return at ~= nil and at > os.time() - time
end

local counts = {}
-- Whom a try comes from: a client that this login is known from, one without a wrong guess lately, or one with.
function counts.class(login, client)
  if since(known, login .. ' ' .. client, MONTH) then return 'own' end
  return since(soiled, client, HOUR) and 'soiled' or 'clean'
end
function counts.begun(id) return begun[id] end
function counts.of_client(try) return fresh(tries, key_of(try), os.time()) end
function counts.of_login(try) return fresh(targets, try.login, os.time()) end
-- Whether so many guess wrong that these are no people who mistype.
function counts.is_attack() return #fresh(everywhere, nil, os.time()) >= ATTACK end
-- How many passwords are being computed for the same, and for all of its class.
function counts.computing(try)
  local same, class = 0, 0
  for id, other in pairs(begun) do
    if other.at < os.time() - LOST then
      begun[id] = nil
    elseif other.class == try.class then
      class = class + 1
      if key_of(other) == key_of(try) then same = same + 1 end
    end
  end
  return same, class
end

local events = {}
-- begin ID TIME LOGIN CLIENT CLASS MARK plain|grace: a password is about to be computed.
events['begin'] = function(id, now, login, client, class, mark, grace)
  begun[id] = { at = now, login = login, client = client, class = class, mark = mark, grace = grace == 'grace' }
  if grace == 'grace' then soiled:set(client, now) end
end
-- uncounted ID TIME: the same for somebody without a ceiling.
events['uncounted'] = function(id, now) begun[id] = { at = now, class = 'uncounted', client = '' } end
-- end ID TIME wrong|right|unknown: what came out.
events['end'] = function(id, now, outcome)
  local try = begun[id]
  begun[id] = nil
  if try == nil or try.class == 'uncounted' then return end
  if outcome == 'wrong' then
    local guess = { at = now, mark = try.mark }
    table.insert(fresh(tries, key_of(try), now), guess)
    table.insert(fresh(everywhere, nil, now), guess)
    if try.class ~= 'own' then
      table.insert(fresh(targets, try.login, now), guess)
      soiled:set(try.client, now)
    end
  elseif outcome == 'right' then
    if try.grace then soiled:drop(try.client) end
    known:set(try.login .. ' ' .. try.client, now)
  end
end

local book = journal(function(line)
  local words = {}
  for word in line:gmatch('%S+') do words[#words + 1] = word end
  events[words[1]](words[2], tonumber(words[3]), table.unpack(words, 4))
end)

function counts.update() book:read() end
function counts.note(event, id, ...) book:write(event, id, os.time(), ...) end

return counts
