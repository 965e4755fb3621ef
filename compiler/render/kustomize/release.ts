import { InternalError } from '../../diagnostic/internal-error.ts';
import type { KubernetesEnvironment, KubernetesModel } from '../../model/kubernetes.ts';
import type { LabelSet, Plain } from '../../model/kubernetes-tree.ts';
import { NAME_LENGTH } from '../manifest/name-length.ts';
import { plainValues } from '../manifest/plain-values.ts';

type Map = { readonly [key: string]: Plain | undefined };

/** What a chart learns when it is installed; a kustomization has it from mail.yaml. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<LabelSet, Readonly<Record<string, string>>>>;
  readonly values: Map;
}

export function baseRelease(model: KubernetesModel): Release {
  const name = objectName(model.name);
  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/instance': name };
  const pod = {
    ...selector,
    'app.kubernetes.io/version': model.version,
    'app.kubernetes.io/component': model.component,
    'app.kubernetes.io/part-of': 'mailc',
    'app.kubernetes.io/managed-by': 'kustomize',
  };
  return {
    name,
    namespace: model.namespace,
    labels: { selector, pod, object: pod },
    values: plainValues(model.values),
  };
}

/** The base with what an environment has for itself. */
export const environmentRelease = (base: Release, { namespace, values }: KubernetesEnvironment): Release => ({
  ...base,
  namespace,
  values: Object.entries(values).reduce(
    (all, [path, value]) => replaced(all, path.split('.'), value),
    base.values,
  ),
});

function replaced(values: Map, [first = '', ...rest]: readonly string[], value: Plain): Map {
  const before = values[first];
  if (before === undefined) throw new InternalError(`there is no value ${first}`);
  if (rest.length === 0) return { ...values, [first]: value };
  return { ...values, [first]: replaced(before as Map, rest, value) };
}

/** The value at a path such as `autoscaling.enabled`. */
export function namedValue(values: Map, path: string): Plain {
  let found: Plain | undefined = values;
  for (const name of path.split('.')) found = (found as Map | undefined)?.[name];
  if (found === undefined) throw new InternalError(`there is no value ${path}`);
  return found;
}

/** A Service's name begins with a letter and ends with none but letters and digits (RFC 1035 section 2.3.1). */
const objectName = (profile: string): string =>
  (/^[0-9]/.test(profile) ? `mail-${profile}` : profile).slice(0, NAME_LENGTH).replace(/-+$/, '');
