import { expect, test } from 'vitest';
import type { ResolvedKubernetes } from '../../schema/resolved-kubernetes.ts';
import { readObjects } from './objects.ts';
import { configMaps, renderedSecrets, secretObjects } from './pod-data.ts';

const certificate = { key: 'KEY', leaf: 'LEAF', intermediate: 'MIDDLE', chain: 'CHAIN' };

test('each secret is under its key in the Secret that mail.yaml names for it', () => {
  const kubernetes = {
    secret: 'relay-secrets',
    certificate: 'relay-tls',
    secrets: [{ name: 'upstream-password', secret: 'shared', key: 'password' }],
  } as unknown as ResolvedKubernetes;
  const secrets = new Map([
    ['dkim', 'one'],
    ['upstream-password', 'two'],
  ]);
  expect(secretObjects(kubernetes, secrets, certificate)).toEqual(
    new Map([
      ['relay-secrets', new Map([['dkim', 'one']])],
      ['shared', new Map([['password', 'two']])],
      [
        'relay-tls',
        new Map([
          ['tls.crt', 'CHAIN'],
          ['tls.key', 'KEY'],
        ]),
      ],
    ]),
  );
});

test('ConfigMaps are found by name, read as Kubernetes reads them', () => {
  const objects = readObjects(
    '{kind: Service, metadata: {name: a}}\n---\n{kind: ConfigMap, metadata: {name: b}, data: {x: "y: no\\n"}}',
  );
  expect(configMaps(objects)).toEqual(new Map([['b', new Map([['x', 'y: no\n']])]]));
});

test('Secrets of the chart are found by name, decoded', () => {
  const objects = readObjects(
    '{kind: ConfigMap, metadata: {name: a}}\n---\n{kind: Secret, metadata: {name: a}, data: {users: YTp7WH3DvAo=}}',
  );
  expect(renderedSecrets(objects)).toEqual(new Map([['a', new Map([['users', 'a:{X}ü\n']])]]));
});
