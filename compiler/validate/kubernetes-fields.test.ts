import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { check } from '../compile.ts';
import { formatDiagnostics, formats } from '../diagnostic/format/format.ts';

/** What is wrong with a section `kubernetes`: the paths that the schema complains about. */
function complaints(kubernetes: object): readonly string[] {
  const spec = {
    version: 1,
    hostname: 'relay.example.com',
    domains: { 'example.com': {} },
    trusted: [{ network: '10.5.5.0/24' }],
    kubernetes,
    profiles: { 'workspace-relay': {} },
  };
  return check({ text: stringify(spec), file: 'mail.yaml' })
    .filter(({ id }) => /^(schema|secret)\//.test(id))
    .map(({ path }) => path.join('.'));
}

const at = (cpu: unknown): object => ({ resources: { requests: { cpu } } });
const label = (name: string): object => ({ access: { label: name } });
const long = 'a'.repeat(63);

it.each([
  at('100m'),
  at(1),
  at(0.25),
  at('1.5'),
  { resources: { limits: { memory: '512MiB' } } },
  { autoscaling: false, monitoring: false },
  { autoscaling: {}, monitoring: {} },
  label('may-send'),
  label('Mail.Example_1'),
  label('email-server.kubernetes.io/smtp-access'),
  label(`${[long, long, long, 'a'.repeat(61)].join('.')}/${long}`),
  { secret: 'example.com-secrets', certificate: 'wildcard.example.com' },
  { queue: { storageClass: 'ebs.csi.aws.com' } },
  { secrets: { 'api-key': { secret: 's', key: '.dockerconfigjson' } } },
  { monitoring: { labels: { release: 'kube-prometheus-stack' } } },
  { environments: { 'on-2': {} } },
])('%j is accepted', (kubernetes) => {
  expect(complaints(kubernetes)).toEqual([]);
});

it.each([
  [at('0m'), 'kubernetes.resources.requests.cpu'],
  [at(0), 'kubernetes.resources.requests.cpu'],
  [at('0.0'), 'kubernetes.resources.requests.cpu'],
  [at('100M'), 'kubernetes.resources.requests.cpu'],
  [at('1.0005'), 'kubernetes.resources.requests.cpu'],
  [{ resources: { limits: { memory: '512Mi' } } }, 'kubernetes.resources.limits.memory'],
  [{ autoscaling: 'off' }, 'kubernetes.autoscaling'],
  [{ autoscaling: true }, 'kubernetes.autoscaling'],
  [{ replicas: 0 }, 'kubernetes.replicas'],
  [{ replicas: 1.5 }, 'kubernetes.replicas'],
  [label('a/b/c'), 'kubernetes.access.label'],
  [label('/name'), 'kubernetes.access.label'],
  [label('Example.com/name'), 'kubernetes.access.label'],
  [label(`${long}a`), 'kubernetes.access.label'],
  [label(`${[long, long, long, 'a'.repeat(62)].join('.')}/x`), 'kubernetes.access.label'],
  [{ namespace: 'mail.prod' }, 'kubernetes.namespace'],
  [{ namespace: `${long}a` }, 'kubernetes.namespace'],
  [{ secret: 'Upper' }, 'kubernetes.secret'],
  [{ secret: 'a..b' }, 'kubernetes.secret'],
  [{ secrets: { k: { secret: 's', key: '..' } } }, 'kubernetes.secrets.k.key'],
  [{ secrets: { k: { secret: 's', key: 'a/b' } } }, 'kubernetes.secrets.k.key'],
  [{ secrets: { k: 's' } }, 'kubernetes.secrets.k'],
  [{ monitoring: { labels: { release: 'a b' } } }, 'kubernetes.monitoring.labels.release'],
  [{ monitoring: { bounces: 0 } }, 'kubernetes.monitoring.bounces'],
  [{ queue: { lossy: true } }, 'kubernetes.queue.lossy'],
  [{ environments: { '../up': {} } }, 'kubernetes.environments.../up'],
])('%j is refused', (kubernetes, path) => {
  expect(complaints(kubernetes)).toEqual([path]);
});

it.each(formats)('what may be a secret is not shown as %s', (format) => {
  const pasted = 'SG.abcdefghijklmnop1234567890ABCD';
  for (const place of [pasted, { secret: pasted }, { secret: 'x', key: `${pasted}/` }]) {
    const text = stringify({
      version: 1,
      hostname: 'relay.example.com',
      kubernetes: { secrets: { 'api-key': place } },
      profiles: { 'workspace-relay': {} },
    });
    const file = 'mail.yaml';
    const shown = formatDiagnostics(format, check({ text, file }), { text, file, color: false });
    expect(shown).toContain('kubernetes.secrets.api-key');
    expect(shown).not.toContain(pasted);
  }
});
