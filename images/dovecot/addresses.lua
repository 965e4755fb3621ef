-- Addresses of clients: whom one stands for, and whether it lies in a network.

local function four(text)
  local bytes = {}
  for part in text:gmatch('%d+') do bytes[#bytes + 1] = tonumber(part) end
  return bytes
end

local function groups(text)
  local bytes = {}
  for part in text:gmatch('%x+') do
    local value = tonumber(part, 16)
    bytes[#bytes + 1] = value >> 8
    bytes[#bytes + 1] = value & 255
  end
  return bytes
end

-- The 4 or 16 bytes of an address. An IPv6 address that holds an IPv4 address is that one.
local function bytes_of(text)
  text = text:gsub('%%.*', '')
  local inner = text:match('^::[fF][fF][fF][fF]:(%d+%.%d+%.%d+%.%d+)$')
  if inner or not text:find(':') then return four(inner or text) end
  local head, tail = text:match('^(.*)::(.*)$')
  if not head then return groups(text) end
  local bytes, last = groups(head), groups(tail)
  for _ = 1, 16 - #bytes - #last do bytes[#bytes + 1] = 0 end
  return table.move(last, 1, #last, #bytes + 1, bytes)
end

-- A network as mail.yaml has it, with or without a prefix length.
local function network(text)
  local address, length = text:match('^([^/]+)/?(%d*)$')
  local bytes = bytes_of(address)
  return { bytes = bytes, length = tonumber(length) or #bytes * 8 }
end

local function holds(net, bytes)
  if #net.bytes ~= #bytes then return false end
  for n = 1, #bytes do
    local kept = math.max(0, math.min(8, net.length - 8 * (n - 1)))
    local mask = (255 << (8 - kept)) & 255
    if (net.bytes[n] ~ bytes[n]) & mask ~= 0 then return false end
  end
  return true
end

local loopback = { network('127.0.0.0/8'), network('::1') }

-- Whom an address stands for: itself, or its /64 in IPv6, which one client has for itself alone. Nil for nobody, for
-- this container itself (the health check), and for an exempt network.
local function client(address, exempt)
  if address == nil or address == '' then return nil end
  local bytes = bytes_of(address)
  for _, nets in ipairs({ loopback, exempt }) do
    for _, net in ipairs(nets) do
      if holds(net, bytes) then return nil end
    end
  end
  return table.concat(bytes, '.', 1, #bytes == 16 and 8 or #bytes)
end

return { client = client, network = network }
