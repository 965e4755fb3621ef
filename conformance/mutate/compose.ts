import { parse, stringify } from 'yaml';
import type { Daemon, Tree } from '../mutant.ts';
import { rewrite } from './replace-in.ts';

/** A service of compose.yaml, as YAML gives it. */
export type ComposeService = Record<string, unknown>;

/** compose.yaml with one service changed in place. */
export function changeService(tree: Tree, daemon: Daemon, change: (service: ComposeService) => void): Tree {
  return rewrite(tree, 'compose.yaml', (text) => {
    const file = parse(text) as { services: Record<string, ComposeService> };
    const before = JSON.stringify(file);
    change(file.services[daemon] ?? {});
    return JSON.stringify(file) === before ? text : stringify(file);
  });
}
