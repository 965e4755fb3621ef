import { parse } from 'yaml';
import type { Daemon, Tree } from '../mutant.ts';

const known: readonly Daemon[] = ['postfix', 'dovecot', 'opendkim'];

/** What the compiled Compose file has. */
export interface ComposeFacts {
  readonly daemons: readonly Daemon[];
  /** Whether there is a volume of mailboxes. */
  readonly mailboxes: boolean;
  /** Networks besides Compose's own. */
  readonly networks: readonly string[];
}

/** Reads the compiled Compose file. */
export function composeFacts(tree: Tree): ComposeFacts {
  const file = parse(tree.get('compose.yaml') ?? '') as {
    readonly services?: Readonly<Record<string, unknown>>;
    readonly volumes?: Readonly<Record<string, unknown>>;
    readonly networks?: Readonly<Record<string, unknown>>;
  } | null;
  const { services = {}, volumes = {}, networks = {} } = file ?? {};
  return {
    daemons: known.filter((daemon) => daemon in services),
    mailboxes: 'mailboxes' in volumes,
    networks: Object.keys(networks).filter((name) => name !== 'default'),
  };
}
