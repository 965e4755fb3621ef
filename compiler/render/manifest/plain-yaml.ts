import { InternalError } from '../../diagnostic/internal-error.ts';
import type { Plain } from '../../model/kubernetes-tree.ts';
import { blockLines, type Grammar } from './block-lines.ts';
import { quoted, yamlKey } from './yaml-scalar.ts';

/** Data, as YAML of any version reads it. */
export function plainYaml(tree: readonly Plain[] | { readonly [key: string]: Plain | undefined }): string {
  return `${blockLines(tree, 0, PLAIN).join('\n')}\n`;
}

export const PLAIN: Grammar = {
  text: quoted,
  key: yamlKey,
  dynamic: () => {
    throw new InternalError('data has nothing that is decided later');
  },
};
