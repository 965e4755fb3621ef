import { stringify } from 'yaml';
import type { Tree } from '../mutant.ts';

/**
 * In place of the compiled Compose file: a container under Postfix's name that does nothing but hold a network namespace
 * for the pod, as a cluster's network plugin does. The world is laid around it like around any project.
 */
export function sandboxTree(image: string, mailboxes: string | undefined): Tree {
  const holder = {
    image,
    pull_policy: 'never',
    entrypoint: ['sleep', 'infinity'],
    init: true,
    read_only: true,
    cap_drop: ['ALL'],
  };
  const bind = { driver: 'local', driver_opts: { type: 'none', o: 'bind', device: mailboxes } };
  const file = {
    services: { postfix: holder },
    ...(mailboxes === undefined ? {} : { volumes: { mailboxes: bind } }),
  };
  return new Map([['compose.yaml', stringify(file)]]);
}
