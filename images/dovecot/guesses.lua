-- Ceilings for wrong passwords, over all protocols together: how many a client may try in a minute, and how many may
-- be tried at a login. This script is Dovecot's first password database, which lets a password on to be computed or
-- refuses it without a look, and its last one, which hears what came out. Both run in the authentication process.
--
-- A right password costs nothing. A login is known where it came from: there it has a count of its own, so that neither
-- the guesses of others behind the same address nor those from elsewhere refuse it. Past the ceiling of a login, a
-- client without a wrong guess in the last hour has one try: nobody can lock a login.
-- One wrong password that a client tries over and over is one guess; it is not computed again.
local stored = dofile('/usr/lib/mailc/stored.lua')
local addresses = dofile('/usr/lib/mailc/addresses.lua')
local counts = dofile('/usr/lib/mailc/counts.lua')
local result = dovecot.auth

-- How many passwords may be computed at the same time: for one client; for all without a wrong guess lately, who wait
-- for each other, and when many guess wrong; and for all others together. Under attack these are fewer than there are
-- workers (auth_worker_max_count), so that a login that is known where it comes from waits for nobody.
local AT_ONCE, CLEAN, CLEAN_UNDER_ATTACK, SOILED = 12, 40, 2, 1

-- What mail.yaml says: lines "client NUMBER", "login NUMBER", "exempt NETWORK".
local limits, exempt = {}, {}
for line in io.lines('/etc/dovecot/guesses') do
  local name, value = line:match('^(%l+) (%S+)$')
  if name == 'exempt' then
    exempt[#exempt + 1] = addresses.network(value)
  elseif name then
    limits[name] = tonumber(value)
  end
end

local process = assert(io.open('/proc/self/stat')):read('n')
local seed = math.random(0)

-- Stands for a password without being it: FNV-1a from a secret start. The stored one is part of it, so that a password
-- that has become the right one meanwhile is another guess.
local function mark(login, password)
  local sum = seed
  for _, text in ipairs({ login, stored(login) or '', password }) do
    for n = 1, #text do sum = (sum ~ text:byte(n)) * 0x100000001b3 end
    sum = sum * 0x100000001b3
  end
  return ('%x'):format(sum)
end

local function full(found, limit) return limit ~= nil and #found >= limit end
local function refused(why) return result.PASSDB_RESULT_INTERNAL_FAILURE, why .. ': refused' end
local TOO_MANY = 'too many wrong passwords of this client in a minute'
local TOO_MANY_AT_LOGIN = 'too many wrong passwords at this login in a minute'
local BUSY = 'too many passwords at once'

-- Why the answer would be one too many.
local function excess(try)
  if full(counts.of_client(try), limits.client) then return TOO_MANY end
  if try.class == 'own' or try.grace or not full(counts.of_login(try), limits.login) then return nil end
  return TOO_MANY_AT_LOGIN
end

local function is_repeated(try)
  for _, guess in ipairs(counts.of_client(try)) do
    if guess.mark == try.mark then return true end
  end
  return false
end

local function is_busy(try)
  local same, class = counts.computing(try)
  if same >= AT_ONCE then return true end
  if try.class == 'soiled' then return class >= SOILED end
  return try.class == 'clean' and class >= (counts.is_attack() and CLEAN_UNDER_ATTACK or CLEAN)
end

local function before(request, password, id)
  -- An empty password is refused whatever the stored hash is: some programs store a hash of the empty text.
  if password == '' then return result.PASSDB_RESULT_PASSWORD_MISMATCH, '' end
  local client = addresses.client(request.remote_ip, exempt)
  if client == nil then
    counts.note('uncounted', id)
    return result.PASSDB_RESULT_NEXT, ''
  end
  local login = request.user
  local try = { login = login, client = client, class = counts.class(login, client) }
  local why = excess(try)
  if why == TOO_MANY_AT_LOGIN and try.class == 'clean' then
    try.grace, why = true, nil
  end
  if why or is_busy(try) then return refused(why or BUSY) end
  try.mark = mark(login, password)
  if is_repeated(try) then return result.PASSDB_RESULT_PASSWORD_MISMATCH, '' end
  counts.note('begin', id, login, client, try.class, try.mark, try.grace and 'grace' or 'plain')
  return result.PASSDB_RESULT_NEXT, ''
end

-- Of passwords tried at the same time some are computed before the ceiling is reached: their answer is withheld.
local function after(request, try, id)
  local counted = try.class ~= 'uncounted'
  local why = counted and excess(try) or nil
  if request.skip_password_check then
    counts.note('end', id, why and 'unknown' or 'right')
    if why then return refused(why) end
    return result.PASSDB_RESULT_OK, {}
  end
  if request.passdbs_seen_internal_failure then
    counts.note('end', id, 'unknown')
    return refused('the password could not be computed')
  end
  counts.note('end', id, 'wrong')
  if why then return refused(why) end
  if counted then request:log_warning('a wrong password') end
  return result.PASSDB_RESULT_PASSWORD_MISMATCH, ''
end

function auth_password_verify(request, password)
  counts.update()
  local id = process .. ':' .. tostring(request.item):gsub('%s', '')
  local try = counts.begun(id)
  if try then return after(request, try, id) end
  return before(request, password, id)
end

function auth_passdb_lookup() return result.PASSDB_RESULT_NEXT, '' end
