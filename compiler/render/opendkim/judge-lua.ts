/**
 * Lua: the verdict on a message and what OpenDKIM does about it. Postfix has proved that the envelope sender belongs to the
 * login, and `Senders` has the addresses that belong to it as well.
 */
export const judgeLua: string = String.raw`local UNREADABLE = "From cannot be read with certainty: "

-- What stands after a name in a file of names and values; nil where the name does not stand there.
local function row(path, name)
  if name:find("[%s#]") then return nil end
  local file = assert(io.open(path))
  local text = "\n" .. file:read("*a")
  file:close()
  local _, last = text:find("\n" .. name .. " ", 1, true)
  return last and text:match("^[^\n]*", last + 1)
end

local function key_of(domain) return row(SIGNING_TABLE, domain) end

-- Whether the address is the proven envelope sender, or else one that Postfix would take as such from this login.
local function belongs(address, login)
  local sender = addresses(odkim.get_envfrom(ctx) or "")
  if sender and sender[1] and sender[1].address == address then return true end
  local owners = row(SENDERS, address)
  return owners ~= nil and (" " .. owners:gsub(",", " ") .. " "):find(" " .. login:lower() .. " ", 1, true) ~= nil
end

-- Postfix adds its own name to an address without a domain, and takes a name for one that has special characters in it
-- without quotes. Why an address that Postfix may have completed is none; nil where that cannot be.
local function completed(found)
  for _, each in ipairs(found) do
    local name = each.address:match("^(.*)@[^@]*$")
    if each.bare and each.domain == HOSTNAME and (#found > 1 or name:find("[^%w._+=-]")) then
      return UNREADABLE .. name .. " is no address; a name with special characters stands in quotes"
    end
  end
end

-- The addresses of the only From field; or nil and why not. Postfix has made "From :" and the like the same.
local function from()
  local field = odkim.get_header(ctx, "From", 0)
  if not field then return nil, "The message has no From field" end
  if odkim.get_header(ctx, "From", 1) then return nil, "The message has two From fields" end
  local found, why, at = addresses(field)
  if not found then return nil, UNREADABLE .. why .. ", at character " .. at end
  if #found == 0 then return nil, "From names nobody" end
  return found
end

-- "sign", "pass" for leaving without, or "refuse"; and why, unless it is signed.
local function for_login(found, login)
  for _, each in ipairs(found) do
    if not belongs(each.address, login) then
      local name = completed(found)
      if name then return "refuse", name end
      return "pass", "From names " .. each.address .. ", which is not of " .. login
    end
  end
  return "sign"
end

local function for_trusted(found)
  local verdict, name = SENDER_DOMAINS and "pass" or "sign", completed(found)
  if name then return "refuse", name end
  for _, each in ipairs(found) do
    local domain = each.domain
    if SENDER_DOMAINS then
      local kind = SENDER_DOMAINS[domain]
      if not kind then return "refuse", "From names " .. domain .. "; it must be of " .. SENDER_DOMAINS_ARE end
      if kind == "sign" then verdict = "sign" end
    elseif not key_of(domain) then
      return "pass", "From names " .. domain .. ", which has no key here"
    end
  end
  return verdict, "mail.yaml excepts the domain"
end

local function judge()
  local login = odkim.get_mtasymbol(ctx, "{auth_authen}")
  if not login and odkim.internal_ip(ctx) ~= 1 then
    return SENDER_DOMAINS and "refuse" or "pass", "Neither a login nor a trusted host"
  end
  local found, why = from()
  if not found then return "refuse", why end
  local verdict, reason
  if login then
    verdict, reason = for_login(found, login)
  else
    verdict, reason = for_trusted(found)
  end
  return verdict, reason, found
end

local function ask_for(key)
  if odkim.sign(ctx, key) ~= 1 then error("no signature with " .. key) end
end

-- One signature for each domain of From.
local function sign(found)
  local done = {}
  for _, each in ipairs(found) do
    local key = not done[each.domain] and key_of(each.domain)
    if key then ask_for(key) end
    done[each.domain] = true
  end
end

-- When it starts, OpenDKIM runs the script without a message.
if tostring(ctx):find("(n", 1, true) then return nil end

local verdict, why, found = judge()
if odkim.set_reply then
  if verdict == "refuse" then
    odkim.log(ctx, "refused: " .. why)
    odkim.set_reply(ctx, "550", "5.7.1", (why:gsub("[^\32-\36\38-\126]", "?")))
    odkim.set_result(ctx, SMFIS_REJECT)
  end
elseif verdict == "sign" then
  sign(found)
elseif verdict == "pass" then
  odkim.log(ctx, "not signed: " .. why)
  odkim.set_result(ctx, SMFIS_ACCEPT)
else
  ask_for(ANY_KEY)
end
return nil
`;
