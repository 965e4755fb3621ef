/**
 * Lua: `addresses(field)`, every address of a From field by RFC 5322 section 3.4 with the obsolete forms of section 4.4
 * and the groups of RFC 6854, or else what is wrong with it and where. Addresses come without quotes and in lower case,
 * each beside its domain.
 *
 * Two forms that no RFC allows are read all the same, because they can mean one thing only: a name that is its own
 * address, without quotes, and the dot after a word of a name (section 4.1 has that one).
 */
export const fromAddressesLua: string = String.raw`-- A list of tokens that is read from left to right.
local function reader(list)
  local at = 0
  local self = {}
  function self.peek() return list[at + 1] end
  function self.last() return list[at].kind end
  function self.take()
    at = at + 1
    return list[at]
  end
  function self.words()
    local words = {}
    while self.peek().kind == "word" or self.peek().kind == "quoted" or self.peek().kind == "." do
      words[#words + 1] = self.take()
    end
    return words
  end
  return self
end

-- Words with dots between them, as the two halves of an address have them.
local function dotted(words, at, what)
  local text = ""
  for n, each in ipairs(words) do
    if n % 2 == 0 and each.kind ~= "." then
      fail(each.at, "a blank in " .. what .. "; a name with an @ in it stands in quotes")
    end
    if n % 2 == 1 and each.kind == "." then fail(each.at, "a dot too many in " .. what) end
    if each.text:find("[\128-\255]") then fail(each.at, "an address that is not ASCII: SMTPUTF8 is not offered") end
    text = text .. each.text
  end
  if #words % 2 == 0 then fail(at, #words == 0 and what .. " is missing" or "a dot too many in " .. what) end
  return text:lower()
end

local function domain(input)
  if input.peek().kind == "literal" then return input.take().text:lower() end
  local words = input.words()
  for _, each in ipairs(words) do
    if each.kind == "quoted" then fail(each.at, "quotes in a domain") end
  end
  return dotted(words, input.peek().at, "the domain")
end

-- The rest of an address whose local part has been read.
local function address(input, words)
  local at = input.take()
  local mailbox = dotted(words, at.at, "the local part")
  local host = domain(input)
  return { address = mailbox .. "@" .. host, domain = host }
end

-- The address between < and >. A route before it (section 4.4) leads nowhere and is not looked at.
local function angle(input)
  local open = input.take()
  local first = input.peek()
  while input.peek().kind == "@" or input.peek().kind == "," do
    if input.take().kind == "@" then domain(input) end
  end
  if input.peek() ~= first and input.take().kind ~= ":" then fail(first.at, "a route that does not end with :") end
  local words = input.words()
  if input.peek().kind == "<" then fail(input.peek().at, "a < in an address") end
  if input.peek().kind ~= "@" then
    fail(open.at, #words == 0 and "no address between < and >" or "an address without @ and domain")
  end
  local found = address(input, words)
  if input.peek().kind ~= ">" then fail(input.peek().at, "the address does not end with >") end
  input.take()
  return found
end

local list

-- One member of the list: a mailbox, or a group with all of its members.
local function member(input, group)
  local first = input.peek()
  local words = input.words()
  local kind = input.peek().kind
  if kind == "@" then
    local found = address(input, words)
    if input.peek().kind == "<" and angle(input).address ~= found.address then
      fail(first.at, "a name that is another address: it stands in quotes")
    end
    found.bare = input.last() ~= ">"
    return { found }
  end
  if words[1] and words[1].kind == "." then fail(first.at, "a name that begins with a dot") end
  if kind == "<" then return { angle(input) } end
  if kind == ":" and #words > 0 then
    if group then fail(first.at, "a group in a group; a name with a colon stands in quotes") end
    input.take()
    return list(input, ";", first)
  end
  if kind == "literal" then fail(input.peek().at, "[ ] in a name; a name with special characters stands in quotes") end
  if #words == 0 then fail(input.peek().at, kind == "end" and "an address is missing" or "an unexpected " .. kind) end
  fail(first.at, "a name without an address; a name with special characters stands in quotes")
end

-- Members up to the sign that ends the list.
function list(input, stop, first)
  local found = {}
  while true do
    while input.peek().kind == "," do input.take() end
    if input.peek().kind == stop then
      input.take()
      return found
    end
    if input.peek().kind == "end" then fail(first.at, "a group without ; a name with a colon stands in quotes") end
    for _, each in ipairs(member(input, stop == ";")) do found[#found + 1] = each end
    local after = input.peek()
    if after.kind ~= "," and after.kind ~= stop and after.kind ~= "end" then
      fail(after.at, "something after an address; only a comma may follow it")
    end
  end
end

-- The addresses of a field; or nil, why, and at which character.
local function addresses(field)
  local read, result = pcall(function() return list(reader(tokens(field)), "end") end)
  if read then return result end
  if type(result) ~= "table" then error(result, 0) end
  return nil, result.why, result.at
end
`;
