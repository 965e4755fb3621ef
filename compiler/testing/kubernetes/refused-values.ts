/** Values that the chart's schema must refuse, and the path that its complaint must name. */
export interface RefusedValue {
  readonly what: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The field that is wrong; the last word alone when it is one that the schema does not know. */
  readonly path: readonly string[];
}

/** For every chart. */
export const REFUSED_VALUES: readonly RefusedValue[] = [
  { what: 'an unknown key', values: { replicas: 2 }, path: ['replicas'] },
  { what: 'an unknown key inside', values: { service: { kind: 'NodePort' } }, path: ['service', 'kind'] },
  { what: 'a text for a number', values: { replicaCount: '2' }, path: ['replicaCount'] },
  { what: 'fewer pods than none', values: { replicaCount: -1 }, path: ['replicaCount'] },
  { what: 'half a pod', values: { replicaCount: 1.5 }, path: ['replicaCount'] },
  {
    what: 'a text for a switch',
    values: { networkPolicy: { enabled: 'yes' } },
    path: ['networkPolicy', 'enabled'],
  },
  { what: 'a service of no kind', values: { service: { type: 'Balanced' } }, path: ['service', 'type'] },
  {
    what: 'a digest that is none',
    values: { images: { postfix: { digest: 'sha256:12' } } },
    path: ['images', 'postfix', 'digest'],
  },
  {
    what: 'an image that is none',
    values: { images: { opendkim: { imagine: 'x' } } },
    path: ['images', 'opendkim'],
  },
  { what: 'a secret in place of its name', values: { secretName: { key: 'value' } }, path: ['secretName'] },
  { what: 'a name that is none', values: { secretName: 'Not a name' }, path: ['secretName'] },
  { what: 'a list for a map', values: { podLabels: ['a'] }, path: ['podLabels'] },
  ...[
    '999.1.1.1/24',
    '192.0.2.0/33',
    '192.0.2.0',
    '2001:db8::/129',
    '2001:db8:::/32',
    '1:2:3:4:5:6:7:8:9/64',
  ].map((network) => ({
    what: `a network ${network}`,
    values: { service: { type: 'LoadBalancer', loadBalancerSourceRanges: [network] } },
    path: ['service', 'loadBalancerSourceRanges', '0'],
  })),
  {
    what: 'a toleration with a slip',
    values: { tolerations: [{ keyy: 'a' }] },
    path: ['tolerations', '0', 'keyy'],
  },
  {
    what: 'a peer with a slip',
    values: { networkPolicy: { additionalClients: [{ ipBlok: { cidr: '192.0.2.0/24' } }] } },
    path: ['networkPolicy', 'additionalClients', '0', 'ipBlok'],
  },
  {
    what: 'a registry of no name',
    values: { global: { imageRegistry: 'a b' } },
    path: ['global', 'imageRegistry'],
  },
  { what: 'a number for a label', values: { podLabels: { a: 1 } }, path: ['podLabels', 'a'] },
];
