import type { Tree } from '../mutant.ts';
import { replaceIn } from './replace-in.ts';

/**
 * Dovecot with the script that counts wrong passwords seeing other clients than there are: `client` is a Lua expression of
 * `request`. The script of the image stays as it is; a script of the mutant's own stands in front of it.
 */
export function seesClientAs(tree: Tree, client: string): Tree {
  const path = 'dovecot/guesses-mutant.lua';
  const changed = replaceIn(tree, 'dovecot/dovecot.conf', /\/usr\/lib\/mailc\/guesses\.lua/g, `/etc/${path}`);
  const script = `dofile('/usr/lib/mailc/guesses.lua')
local whole = auth_password_verify
function auth_password_verify(request, password)
  local seen = { item = request.item, remote_ip = ${client} }
  return whole(setmetatable(seen, { __index = function(_, name) return request[name] end }), password)
end
`;
  return new Map(changed).set(path, script);
}
