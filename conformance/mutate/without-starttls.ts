import type { Tree } from '../mutant.ts';
import { addToDovecot } from './dovecot.ts';
import { replaceIn } from './replace-in.ts';

/** dovecot.conf whose port 143 or 110 is served by login processes without TLS; 993 and 995 stay as they are. */
export function withoutStarttls(tree: Tree, protocol: 'imap' | 'pop3', port: number): Tree {
  const closed = replaceIn(
    tree,
    'dovecot/dovecot.conf',
    new RegExp(`(?<=inet_listener ${protocol} \\{[^}]*port = )${port}`),
    '0',
  );
  return addToDovecot(
    closed,
    `service ${protocol}-clear {`,
    `  executable = ${protocol}-login -o ssl=no`,
    '  type = login',
    `  protocol = ${protocol}`,
    '  user = dovenull',
    '  group = dovenull',
    '  chroot =',
    `  inet_listener ${protocol} {`,
    `    port = ${port}`,
    '  }',
    '}',
  );
}
