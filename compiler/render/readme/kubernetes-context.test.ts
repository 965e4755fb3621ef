import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { MailSpec } from '../../../schema/mail-spec.ts';
import { compile } from '../../compile.ts';

const relay = { provider: 'sendgrid', credentials: { password: { secret: 'api-key' } } } as const;

/** The part of a compiled README about Kubernetes. */
function page(more: Partial<MailSpec>): string {
  const spec: MailSpec = {
    version: 1,
    hostname: 'relay.example.com',
    domains: { 'example.com': { dkim: { selectors: { mail: { key: { secret: 'dkim-key' } } } } } },
    trusted: [{ network: '10.5.5.0/24' }],
    outbound: { relay },
    profiles: { smarthost: {} },
    ...more,
  };
  const { diagnostics, profiles } = compile({ text: stringify(spec), file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const readme = profiles[0]?.tree.get('README.md') ?? '';
  return readme.slice(readme.indexOf('\n## On Kubernetes\n'));
}

describe('the commands', () => {
  it('make a Secret of the whole directory', () => {
    expect(page({})).toContain(
      '\n    kubectl --namespace smarthost create secret generic smarthost-secrets --from-file secrets/\n',
    );
  });

  it('leave out secrets that are elsewhere', () => {
    const some = page({
      kubernetes: { namespace: 'mail', secret: 'mine', secrets: { 'api-key': { secret: 'sendgrid' } } },
    });
    expect(some).toContain(
      '\n    kubectl --namespace mail create secret generic mine --from-file secrets/dkim-key\n',
    );
    expect(some).toContain('\n| `api-key` | `sendgrid` | `api-key` |\n');
    const all = page({
      kubernetes: { secrets: { 'api-key': { secret: 'a' }, 'dkim-key': { secret: 'a', key: 'k' } } },
    });
    expect(all).not.toContain('create secret generic');
    expect(all).toContain('\n| `dkim-key` | `a` | `k` |\n');
  });

  it('make the certificate and the login at the registry only where they are used', () => {
    expect(page({})).not.toMatch(/create secret (tls|docker-registry)/);
    const both = page({ tls: { inbound: 'may' }, kubernetes: { certificate: 'c', pullSecret: 'p' } });
    expect(both).toContain(' create secret tls c --cert ./certs/fullchain.pem --key ./certs/privkey.pem\n');
    expect(both).toContain(' create secret docker-registry p --from-file .dockerconfigjson=');
  });
});

it('names the Secrets of each environment', () => {
  const text = page({
    kubernetes: { environments: { staging: { secret: 'other' }, live: { namespace: 'mail' } } },
  });
  expect(text).toContain(
    '\n| staging | `staging` | `other` | `kubectl apply --server-side -k kustomize/overlays/staging` |\n',
  );
  expect(text).toContain(
    '\n| live | `mail` | `smarthost-secrets` | `kubectl apply --server-side -k kustomize/overlays/live` |\n',
  );
});

describe('the pods', () => {
  it('are told with what their number depends on', () => {
    expect(page({})).toContain('There are 2 pods, and up to 10 under load. Change');
    expect(page({ kubernetes: { autoscaling: false, replicas: 1 } })).toContain('There is one pod. Change');
    expect(page({ outbound: { relay, pace: { concurrency: 9 } }, kubernetes: { replicas: 3 } })).toContain(
      'There are 3 pods. Each keeps its share of the pace of deliveries, so there must never be more than 3.',
    );
  });

  it('leave behind what mail.yaml says', () => {
    expect(page({})).toContain(
      '120 seconds. It hands the rest to the other pods; what none of them takes stays on its claim.',
    );
    expect(page({ kubernetes: { drain: '1m', queue: { lossy: 'all is sent again' } } })).toContain(
      '60 seconds. It hands the rest to the other pods; what none of them takes is lost, because mail.yaml says so: all is sent again.',
    );
  });
});

it('needs no label where anybody may connect', () => {
  const inbound = page({
    domains: { 'example.com': { unsigned: 'x', aliases: { postmaster: 'a@example.net' } } },
    outbound: {},
    profiles: { mailserver: {} },
  });
  expect(inbound).not.toContain('kubectl label');
  expect(page({})).toContain(
    '\n    kubectl label namespace NAMESPACE email-server.kubernetes.io/smtp-access=true\n',
  );
});
