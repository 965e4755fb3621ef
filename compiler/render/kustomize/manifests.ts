import { InternalError } from '../../diagnostic/internal-error.ts';
import type { KubernetesFile, KubernetesModel } from '../../model/kubernetes.ts';
import type { Plain } from '../../model/kubernetes-tree.ts';
import { evaluate, holds } from './evaluate.ts';
import type { Release } from './release.ts';

/** An object with nothing left to decide. */
export interface Manifest {
  readonly file: string;
  readonly about: string;
  readonly part: KubernetesFile['part'];
  readonly kind: string;
  readonly name: string;
  readonly object: { readonly [key: string]: Plain | undefined };
}

/** The objects that a release has. */
export const manifests = ({ objects }: KubernetesModel, release: Release): readonly Manifest[] =>
  objects
    .filter(({ condition }) => condition === undefined || holds(condition, release))
    .map(({ file, about, part, object }) => {
      const plain = evaluate(object, release);
      const name = evaluate(object.metadata.name, release);
      if (typeof plain !== 'object' || typeof name !== 'string')
        throw new InternalError(`no object: ${file}`);
      return { file, about, part, kind: object.kind, name, object: plain as Manifest['object'] };
    });
