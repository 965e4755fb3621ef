import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type CompiledProfile, compile } from '../../compile.ts';
import type { KubernetesModel } from '../../model/kubernetes.ts';
import type { Plain } from '../../model/kubernetes-tree.ts';
import { type Manifest, manifests } from '../../render/kustomize/manifests.ts';
import { baseRelease } from '../../render/kustomize/release.ts';
import { plainValues } from '../../render/manifest/plain-values.ts';
import { largeSpec } from '../../testing/large-spec.ts';
import { lowerKubernetes } from './lower-kubernetes.ts';

const valid = fileURLToPath(new URL('../../../fixtures/valid', import.meta.url));

const compiled = readdirSync(valid).flatMap((fixture) => {
  const text = readFileSync(`${valid}/${fixture}/mail.yaml`, 'utf8');
  return compile({ text, file: 'mail.yaml' }).profiles.map(
    (profile) => [`${fixture}/${profile.resolved.name}`, profile] as const,
  );
});

function modelOf({ resolved, system, tree }: CompiledProfile): KubernetesModel {
  return lowerKubernetes(resolved, system.workload, tree);
}

const manifestsOf = (model: KubernetesModel): readonly Manifest[] => manifests(model, baseRelease(model));

describe.each(compiled)('%s', (_name, profile) => {
  const model = modelOf(profile);
  const { tree } = profile;
  const templates = [...tree].filter(([path]) => path.startsWith('helm/templates/'));

  test('has the configuration byte for byte, for Helm and for kustomize', () => {
    for (const { daemon, files } of model.configuration) {
      expect(files.length).toBeGreaterThan(0);
      for (const { path } of files) {
        const mounted = tree.get(`${daemon}/${path}`);
        expect(mounted).toBeDefined();
        expect(tree.get(`helm/files/${daemon}/${path}`)).toBe(mounted);
        expect(tree.get(`kustomize/base/files/${daemon}/${path}`)).toBe(mounted);
      }
    }
  });

  test('keeps the logins of Dovecot in a Secret, and nothing else', () => {
    const logins = profile.resolved.features.has('mailboxes') ? ['dovecot/users'] : [];
    const secrets = model.configuration.filter(({ kind }) => kind === 'Secret');
    expect(secrets.flatMap(({ daemon, files }) => files.map(({ path }) => `${daemon}/${path}`))).toEqual(
      logins,
    );
  });

  test('uses every value, and no other', () => {
    const text = templates.map(([, content]) => content).join('\n');
    const used = new Set([...text.matchAll(/\.Values\.([A-Za-z.]+)/g)].map(([, path]) => path));
    const known = new Set([...pathsOf(plainValues(model.values)), 'global']);
    expect([...used].filter((path) => path && !known.has(path))).toEqual([]);
    const unused = [...known].filter(
      (path) =>
        path !== 'global' &&
        !/^images\.\w+\./.test(path) &&
        ![...used].some(
          (each) => each === path || path.startsWith(`${each}.`) || each?.startsWith(`${path}.`),
        ),
    );
    expect(unused).toEqual([]);
  });

  test('describes its values: values.yaml is what it says, and what its schema takes', () => {
    const values: unknown = parse(tree.get('helm/values.yaml') ?? '', { version: '1.1' });
    expect(values).toEqual(plainValues(model.values));
    const takes = new Ajv({ strict: false }).compile(JSON.parse(tree.get('helm/values.schema.json') ?? ''));
    expect([takes(values), takes.errors]).toEqual([true, null]);
    expect(takes({ ...(values as object), unheardOf: 1 })).toBe(false);
  });

  test('mounts every volume, and no other', () => {
    for (const { object, kind } of manifestsOf(model)) {
      if (kind !== 'StatefulSet' && kind !== 'Deployment') continue;
      const { template, volumeClaimTemplates = [] } = object['spec'] as unknown as WorkloadSpec;
      const mounted = template.spec.containers.flatMap(({ volumeMounts }) =>
        volumeMounts.map(({ name }) => name),
      );
      const there = [
        ...template.spec.volumes.map(({ name }) => name),
        ...volumeClaimTemplates.map(claimName),
      ];
      expect([...new Set(mounted)].sort()).toEqual(there.sort());
    }
  });

  test('has images with a tag of mailc', () => {
    expect(JSON.stringify(manifestsOf(model))).not.toContain(':latest"');
  });
});

interface WorkloadSpec {
  readonly template: {
    readonly spec: {
      readonly containers: readonly { readonly volumeMounts: readonly { readonly name: string }[] }[];
      readonly volumes: readonly { readonly name: string }[];
    };
  };
  readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[];
}

const claimName = ({ metadata }: { readonly metadata: { readonly name: string } }): string => metadata.name;

/** Paths of all values, of groups and of what is in them. */
function pathsOf(values: { readonly [key: string]: Plain | undefined }, before = ''): ReadonlySet<string> {
  return new Set(
    Object.entries(values).flatMap(([name, value]) => {
      const path = `${before}${name}`;
      const inner = typeof value === 'object' && !Array.isArray(value) ? (value as typeof values) : {};
      return [path, ...pathsOf(inner, `${path}.`)];
    }),
  );
}

test.each([100, 3600, 3800, 6000])('there are a chart and a kustomization for %i mailboxes', (count) => {
  const [profile] = compile({ text: largeSpec(count), file: 'mail.yaml' }).profiles;
  const paths = [...(profile?.tree.keys() ?? [])];
  expect(paths).toContain('helm/Chart.yaml');
  expect(paths).toContain('kustomize/base/kustomization.yaml');
});
