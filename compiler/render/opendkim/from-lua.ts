/** Lua functions of the setup scripts: `from_field` and `only_address`, which reads it as narrowly as can be. */
export const fromLua: string = `local WORD = "[%w!#$%%&'*+/=?^_\`{|}~.-]+"
local ADDRESS = "^" .. WORD .. "@[%w.-]+$"

-- The text without its quoted strings and comments, which name nobody; nil where one of them is open, nested or
-- escaped, or could be taken for an address.
local function without_remarks(text)
  local rest, at = "", 1
  while true do
    local open = text:find('["(]', at)
    if not open then return rest .. text:sub(at) end
    local quoted = text:sub(open, open) == '"'
    local close = text:find(quoted and '"' or ")", open + 1, true)
    if not close or text:sub(open + 1, close - 1):find(quoted and "[<>]" or '[<>("]') then return nil end
    rest = rest .. text:sub(at, open - 1) .. " "
    at = close + 1
  end
end

-- The single address of a From field in lower case; nil for anything that two programs could read in two ways.
local function only_address(field)
  if field:find("\\\\") then return nil end
  local text = without_remarks((field:gsub("%s+", " ")))
  if not text then return nil end
  local name, address = text:match("^([^<>]*)<([^<>]*)> *$")
  if not address then
    name, address = "", text:gsub("^ +", ""):gsub(" +$", "")
  end
  if name:find('[",:;@()]') or not address:match(ADDRESS) then return nil end
  return address:lower()
end

-- The From field, provided that there is exactly one. Postfix has made "From :" and the like the same.
local function from_field()
  if odkim.get_header(ctx, "From", 1) then return nil end
  return odkim.get_header(ctx, "From", 0)
end
`;
