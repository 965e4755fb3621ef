/**
 * Lua: `tokens(field)`, the words and signs of a From field (RFC 5322 sections 3.2 and 4.1) without its comments. Every
 * token knows at which character it begins. Octets above 127 are letters of names, as RFC 6532 section 3.2 has them.
 */
export const fromTokensLua: string = String.raw`local ATOM = "^[%w!#$%%&'*+/=?^_\96{|}~\128-\255-]+"

-- Ends the reading of a field: what is wrong, and at which character.
local function fail(at, why)
  error({ at = at, why = why }, 0)
end

-- Where the comment, string or literal ends that begins at "first". A backslash takes the next character out of it.
local function ending(text, first, open, close, what)
  local depth, at = 1, first + 1
  while at <= #text do
    local sign = text:sub(at, at)
    if sign == "\\" then
      at = at + 1
    elseif sign == close then
      depth = depth - 1
      if depth == 0 then return at end
    elseif sign == open then
      depth = depth + 1
    end
    at = at + 1
  end
  fail(first, what .. " has no end")
end

-- The token at "at" and where it ends; no token for a comment or a blank.
local function token(text, at)
  local sign = text:sub(at, at)
  local atom = text:match(ATOM, at)
  if atom then return { kind = "word", text = atom, at = at }, at + #atom - 1 end
  if sign:find("[ \t]") then return nil, at end
  if sign == "(" then return nil, ending(text, at, "(", ")", "a comment") end
  if sign == '"' then
    local last = ending(text, at, nil, '"', "a quoted string")
    return { kind = "quoted", text = text:sub(at + 1, last - 1):gsub("\\(.)", "%1"), at = at }, last
  end
  if sign == "[" then
    local last = ending(text, at, nil, "]", "an address in brackets")
    return { kind = "literal", text = text:sub(at, last), at = at }, last
  end
  if sign:find("[<>@,:;.]") then return { kind = sign, text = sign, at = at }, at end
  fail(at, sign == "\\" and "a backslash outside of quotes" or "a " .. sign .. " that closes nothing")
end

local function tokens(field)
  local text = field:gsub("\r?\n([ \t])", "%1"):gsub("^[ \t]+", "")
  local control = text:find("[^\t\32-\126\128-\255]")
  if control then fail(control, "a control character") end
  local found, at = {}, 1
  while at <= #text do
    local each, last = token(text, at)
    if each then found[#found + 1] = each end
    at = last + 1
  end
  found[#found + 1] = { kind = "end", text = "", at = #text + 1 }
  return found
end
`;
