import { describe, expect, it } from 'vitest';
import type { Kinds, Manifest } from './manifest.ts';
import { parseManifests } from './parse-manifests.ts';
import { schemaProblems } from './schema-problems.ts';
import { substance } from './substance.ts';
import { literalProblems } from './typed-literals.ts';

const service: Kinds['Service'] = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'post', labels: { 'helm.sh/chart': 'post-1.0.0', tier: 'mail' } },
  spec: { ports: [{ name: 'smtp', port: 25, protocol: 'TCP' }] },
};

/** A copy with fields that may be wrong. */
const spoilt = (spec: object, base: Manifest = service): Manifest => ({ ...base, spec }) as Manifest;

describe('reading manifests', () => {
  const read = (text: string) =>
    parseManifests(`apiVersion: v1\nkind: Service\nmetadata: { name: post, ${text} }\n`);

  it('takes what both versions of YAML read alike', () => {
    expect(read('labels: { a: "y" }')).toMatchObject({ problems: [], manifests: [{ kind: 'Service' }] });
  });

  it.each([
    ['a boolean of YAML 1.1', 'labels: { a: y }'],
    ['a number of YAML 1.1', 'labels: { a: 012 }'],
    ['a number to the base of 60', 'labels: { a: 12:30 }'],
    ['a key that stands twice', 'labels: { a: b, a: c }'],
    ['a broken line', 'labels: { a: [ }'],
  ])('refuses %s', (_, text) => expect(read(text).problems).not.toEqual([]));

  it('refuses a document that is no object', () => {
    expect(parseManifests('apiVersion: v1\nkind: Service\n').problems).toHaveLength(1);
    expect(parseManifests('text\n').problems).toHaveLength(1);
  });
});

describe('the schemas', () => {
  it('take a service', () => expect(schemaProblems(service)).toEqual([]));

  it.each([
    ['in lines', 'YTpi\nYg==\n', 0],
    ['that is none', 'a:b', 1],
  ])('know Base64 %s', (_, users, count) => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'post' }, data: { users } };
    expect(schemaProblems(secret as Manifest)).toHaveLength(count);
  });

  it.each([
    ['a type', spoilt({ ports: [{ port: '25' }] })],
    ['a missing field', spoilt({ ports: [{ name: 'smtp' }] })],
    ['a word', spoilt({ type: 'Balanced' })],
    ['a version', { ...service, apiVersion: 'v2' } as unknown as Manifest],
    ['a kind', { ...service, kind: 'Pod' } as unknown as Manifest],
  ])('refuse %s', (_, manifest) => expect(schemaProblems(manifest)).toHaveLength(1));
});

describe('the compiler', () => {
  it('finds fields that the API does not have, those of the operator too', async () => {
    const monitor: Manifest = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'post' },
      spec: { selector: {}, endpoints: [{ port: 'metrics' }] },
    };
    const unknown = [
      spoilt({ ports: [{ port: 25, portName: 'smtp' }] }),
      spoilt({ selector: {}, endpoints: [{ port: 'metrics', every: '1m' }] }, monitor),
    ];
    const problems = await literalProblems([service, monitor, ...unknown]);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^Service\/post: .*portName/);
    expect(problems[1]).toMatch(/^ServiceMonitor\/post: .*every/);
  }, 60_000);
});

describe('the substance', () => {
  const of = (manifest: Manifest) => substance([manifest]);

  it('is the same whoever installs it', () => {
    const labels = { 'helm.sh/chart': 'other', tier: 'mail' };
    expect(of({ ...service, metadata: { name: 'post', namespace: 'mail', labels } })).toEqual(of(service));
    const map = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
    const secret = (users: string): Manifest =>
      ({ ...map('post'), kind: 'Secret', data: { users } }) as Manifest;
    expect(of(secret('YTpi\nYg==\n'))).toEqual(of(secret('YTpiYg==')));
    expect(of(secret('YTpiYg=='))).not.toEqual(of(secret('YTpiYw==')));
  });

  it.each([
    ['a label', { ...service, metadata: { name: 'post', labels: { tier: 'other' } } }],
    ['a name', { ...service, metadata: { ...service.metadata, name: 'post-postfix-a1b2c3d4e' } }],
    ['a port', spoilt({ ports: [{ name: 'smtp', port: 26, protocol: 'TCP' }] })],
    ['a field', spoilt({ ...service.spec, type: 'NodePort' })],
  ])('is another with %s', (_, other) => expect(of(other)).not.toEqual(of(service)));
});
