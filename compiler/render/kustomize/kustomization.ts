import type { Plain } from '../../model/kubernetes-tree.ts';
import { plainYaml } from '../manifest/plain-yaml.ts';

type Map = { readonly [key: string]: Plain | undefined };

/** A kustomization.yaml; members that are undefined are left out. */
export const kustomization = (about: string, members: Map): string =>
  `# ${about}\n${plainYaml({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    ...members,
  })}`;

/** An object, or a list of operations, in a file of its own. */
export const manifestText = (about: string, content: Map | readonly Map[]): string =>
  `# ${about}\n${plainYaml(content)}`;
