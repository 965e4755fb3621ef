import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodedFile, file, labels, named, namespace, text } from '../../lower/kubernetes/expressions.ts';
import { group, value } from '../../lower/kubernetes/values/value.ts';
import type { KubernetesModel } from '../../model/kubernetes.ts';
import { parseManifests } from '../../testing/kubernetes/parse-manifests.ts';
import { renderChart } from '../../testing/kubernetes/render-chart.ts';
import { scratchFolder, written } from '../../testing/kubernetes/scratch.ts';
import { HELMS, runTool } from '../../testing/kubernetes/tools.ts';
import { renderKustomize } from '../kustomize/render-kustomize.ts';
import { renderHelm } from './render-helm.ts';

/** Words that mean something to Helm, to Go, to YAML or to a shell. */
const hostile = [
  '{{ fail "caught" }}',
  '{{- end }}{{ .Values.secret }}',
  '}}"`{{',
  'a"b\\c`d',
  'a\n---\nkind: Pod\n',
  'y',
  '0123',
  ' : #',
  '$(HOME) $x',
  'ü😀\u2028\u0007',
];
const all = hostile.join(' ');
const textFile = `\n\t${hostile.slice(0, 4).join('\n')}\n  $x\n`;

const model: KubernetesModel = {
  name: 'relay',
  about: all,
  version: '0.1.0',
  namespace: 'mail',
  component: 'relay',
  objects: [
    {
      file: 'configmap-postfix',
      about: 'a test',
      condition: undefined,
      part: 'base',
      object: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: named(),
          labels: labels('object'),
          annotations: {
            ...Object.fromEntries(hostile.map((words, index) => [`plain${index}`, words])),
            ...Object.fromEntries(
              hostile.map((words, index) => [`put-together${index}`, text(words, namespace, words)]),
            ),
            '{{ key }}': 'as a key',
          },
        },
        data: {
          whole: file('files/postfix/whole', textFile),
          broken: file('files/postfix/broken', all),
          encoded: encodedFile('files/postfix/broken', all),
        },
      },
    },
  ],
  values: {
    spoken: value(all, all, { type: 'string' }),
    service: group(all, {
      type: value(all, 'ClusterIP', { type: 'string' }),
      externalTrafficPolicy: value(all, 'Local', { type: 'string' }),
    }),
    networkPolicy: group(all, {
      enabled: value(all, true, { type: 'boolean' }),
      public: value(all, false, { type: 'boolean' }),
      accessLabel: value(all, 'label', { type: 'string' }),
    }),
  },
  configuration: [
    {
      daemon: 'postfix',
      kind: 'ConfigMap',
      suffix: '-postfix',
      live: false,
      files: [
        { key: 'whole', path: 'whole', text: textFile },
        { key: 'broken', path: 'broken', text: all },
      ],
    },
  ],
  dashboard: undefined,
  environments: [],
  guide: {
    hostname: all,
    platform: 'debian-13',
    mailboxes: false,
    accessLabel: 'example.com/label',
    secret: 'secret',
    secrets: [],
    certificate: undefined,
    builtHere: false,
    ports: [{ name: 'smtp', port: 25 }],
    claims: [],
    lossy: all,
    paced: undefined,
    keptByHelm: true,
  },
};

const folder = scratchFolder();
for (const [path, content] of [...renderHelm(model), ...renderKustomize(model)])
  written(join(folder, path), content);
const expected = {
  ...Object.fromEntries(hostile.map((words, index) => [`plain${index}`, words])),
  ...Object.fromEntries(hostile.map((words, index) => [`put-together${index}`, `${words}mail${words}`])),
  '{{ key }}': 'as a key',
};

const files = { whole: textFile, broken: all };
const encoded = Buffer.from(all).toString('base64');
const wanted = { metadata: { annotations: expected }, data: { ...files, encoded } };

test.each(HELMS)('%s takes no word of mail.yaml for its own', async (helm) => {
  const chart = join(folder, 'helm');
  expect(await runTool(helm, ['lint', '--strict', chart])).toMatchObject({ ok: true });
  const request = { helm, chart, version: '1.36.0', operator: false, namespace: 'mail' };
  const { ok, stdout, stderr } = await renderChart(request);
  expect([ok, stderr]).toEqual([true, '']);
  expect(parseManifests(stdout)).toMatchObject({ problems: [], manifests: [wanted] });
});

test('Helm prints them in its notes as they are', async () => {
  const words = ['install', 'post', join(folder, 'helm'), '--namespace', 'mail', '--dry-run=client'];
  const { stdout } = await runTool('helm-4.1.4', words);
  expect(stdout).toContain(`the mail of ${all}.`);
  expect(stdout).toContain(`mail.yaml says so: ${all}`);
});

test('kustomize takes none for its own', async () => {
  const { ok, stdout } = await runTool('kubectl-1.33.0', ['kustomize', join(folder, 'kustomize', 'base')]);
  expect(ok).toBe(true);
  const { manifests, problems } = parseManifests(stdout);
  expect(problems).toEqual([]);
  expect(manifests.find(({ metadata }) => metadata?.name === 'relay')).toMatchObject(wanted);
  expect(manifests.find(({ metadata }) => metadata?.name === 'relay-postfix')).toMatchObject({
    data: files,
  });
});
