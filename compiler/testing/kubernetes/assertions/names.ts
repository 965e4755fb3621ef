import { type Kind, type Manifest, nameOf, ofKind } from '../manifest.ts';
import { containersOf, podTemplates, portsOf } from '../pod-template.ts';
import type { Assertion } from '../release.ts';
import { textsOf } from '../texts-of.ts';

/** RFC 1123 section 2.1, a label of a host name. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const MOST_LETTERS: Partial<Record<Kind, number>> = {
  Service: 63,
  // Its pods have a label of the name, a hyphen and a hash of ten letters.
  StatefulSet: 52,
};
/** Of an object of any other kind, whose name is a whole host name. */
const MOST_LETTERS_OF_OTHERS = 253;
/** RFC 6335 section 5.1, with the length that Kubernetes takes. */
const PORT_NAME = /^(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;
const CONFIG_KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const MOST_CONFIG_BYTES = 1024 ** 2;

/** Names, labels, ports and sizes that the API server would refuse, none of which the schemas of the types know. */
export const names: Assertion = {
  id: 'names',
  find: ({ manifests }) => [
    ...repeated(manifests.map(nameOf)).map((name) => `${name}: twice`),
    ...manifests.flatMap(ofObject),
    ...[...ofKind(manifests, 'ConfigMap'), ...ofKind(manifests, 'Secret')].flatMap((map) => {
      const entries = Object.entries(textsOf(map));
      const bytes = entries.reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0);
      return [
        ...entries
          .filter(([key]) => !CONFIG_KEY.test(key))
          .map(([key]) => `${nameOf(map)}: ${key} is no key`),
        ...(bytes > MOST_CONFIG_BYTES ? [`${nameOf(map)}: ${bytes} bytes`] : []),
      ];
    }),
    ...podTemplates(manifests).flatMap((pod) => [
      ...refused(containersOf(pod.spec), LABEL, 'container'),
      ...refused(pod.spec.volumes ?? [], LABEL, 'volume'),
      ...refused(portsOf(pod), PORT_NAME, 'port'),
      ...portsOf(pod)
        .filter(({ containerPort }) => containerPort < 1 || containerPort > 65535)
        .map(({ containerPort }) => `port ${containerPort}`),
    ]),
  ],
};

function ofObject(manifest: Manifest): readonly string[] {
  const { name = '', labels = {} } = manifest.metadata ?? {};
  return [
    ...(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name) &&
    name.length <= (MOST_LETTERS[manifest.kind] ?? MOST_LETTERS_OF_OTHERS)
      ? []
      : [`${nameOf(manifest)}: no name`]),
    ...Object.entries(labels)
      .filter(([, value]) => !LABEL_VALUE.test(value))
      .map(([key]) => `${nameOf(manifest)}: ${key} has no label's value`),
  ];
}

function refused(named: readonly { name?: string }[], form: RegExp, what: string): readonly string[] {
  const all = named.map(({ name = '' }) => name);
  return [
    ...all.filter((name) => !form.test(name)).map((name) => `${what} ${name}: no name`),
    ...repeated(all).map((name) => `${what} ${name}: twice`),
  ];
}

const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((name, index) => all.indexOf(name) !== index);
