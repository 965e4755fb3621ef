import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { resolveProfile } from './resolve-profile.ts';

function resolved(spec: Partial<MailSpec>, name = 'outbound'): ResolvedSpec {
  return resolveProfile(
    { version: 1, hostname: 'mail.example.com', profiles: { [name]: {} }, ...spec },
    name,
  );
}

describe('origins of kubernetes', () => {
  const reasonOf = ({ originOf }: ResolvedSpec, ...path: string[]): string | undefined => {
    const origin = originOf(['kubernetes', ...path]);
    return origin.kind === 'profile' ? origin.reason : undefined;
  };

  it('give the reason of every default', () => {
    const relay = resolved({ kubernetes: { environments: { staging: {} } } });
    for (const path of [
      'namespace',
      'replicas',
      'autoscaling',
      'autoscaling.most',
      'autoscaling.cpu',
      'resources.requests.cpu',
      'resources.requests.memory',
      'resources.limits.cpu',
      'resources.limits.memory',
      'queue.size',
      'mailboxes.size',
      'access.label',
      'monitoring',
      'monitoring.namespace',
      'monitoring.labels',
      'monitoring.queue',
      'monitoring.bounces',
      'secret',
      'certificate',
      'drain',
      'environments.staging.namespace',
      'environments.staging.replicas',
      'environments.staging.autoscaling.most',
    ]) {
      expect(reasonOf(relay, ...path.split('.')), path).toMatch(/[a-z]{3}/);
    }
  });

  it('say why there is one pod', () => {
    const paced = resolved({ outbound: { pace: { delay: '1s' } } });
    const stored = resolved({}, 'mailserver');
    for (const field of ['replicas', 'autoscaling']) {
      expect(reasonOf(paced, field)).toContain('pace');
      expect(reasonOf(stored, field)).toContain('mailboxes');
      expect(reasonOf(resolved({}), field)).not.toMatch(/pace|mailboxes/);
    }
  });

  it('lead to the other field where that gives the value', () => {
    const { originOf } = resolved({
      resources: { memory: '64MiB' },
      kubernetes: { replicas: 3, environments: { staging: {} } },
    });
    expect(originOf(['kubernetes', 'resources', 'limits', 'memory'])).toEqual({
      kind: 'spec',
      path: ['resources', 'memory'],
    });
    expect(originOf(['kubernetes', 'environments', 'staging', 'replicas'])).toEqual({
      kind: 'spec',
      path: ['kubernetes', 'replicas'],
    });
  });
});
