import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from './manifests.ts';
import { overlayFiles } from './overlay-files.ts';

const manifest = (file: string, spec: number, part: Manifest['part'] = 'base'): Manifest => ({
  file,
  about: 'a test',
  part,
  kind: file,
  name: 'relay',
  object: { apiVersion: 'v1', kind: file, metadata: { name: 'relay' }, spec },
});

const staging = { name: 'staging', namespace: 'mail-staging', values: {} };

function overlay(base: readonly Manifest[], wanted: readonly Manifest[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    overlayFiles(staging, base, wanted).map(([path, text]) => [
      path.replace('overlays/staging/', ''),
      parse(text),
    ]),
  );
}

test('an environment that is like the base has its namespace only', () => {
  expect(overlay([manifest('A', 1)], [manifest('A', 1)])).toEqual({
    'kustomization.yaml': {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'mail-staging',
      resources: ['../../base'],
    },
  });
});

test('what is other is patched, what is gone is deleted, what is new is added', () => {
  const base = [manifest('A', 1), manifest('B', 1), manifest('M', 1, 'monitoring')];
  expect(overlay(base, [manifest('A', 2), manifest('C', 1), manifest('M', 1, 'monitoring')])).toEqual({
    'kustomization.yaml': {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'mail-staging',
      resources: ['../../base', 'C.yaml'],
      patches: [
        { path: 'A.yaml', target: { kind: 'A', name: 'relay' } },
        { path: 'B.yaml', target: { kind: 'B', name: 'relay' } },
      ],
    },
    'A.yaml': [{ op: 'replace', path: '/spec', value: 2 }],
    'B.yaml': { $patch: 'delete', apiVersion: 'v1', kind: 'B', metadata: { name: 'relay' } },
    'C.yaml': { apiVersion: 'v1', kind: 'C', metadata: { name: 'relay' }, spec: 1 },
    'monitoring/kustomization.yaml': {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'mail-staging',
      resources: ['../../../monitoring'],
    },
  });
});
