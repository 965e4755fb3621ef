import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { ResolvedKubernetes } from '../../schema/resolved-kubernetes.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { secretPlaceOf } from './kubernetes-secret.ts';
import { resolveProfile } from './resolve-profile.ts';

const GIB = 2 ** 30;
const MIB = 2 ** 20;

function resolved(spec: Partial<MailSpec>, name = 'outbound'): ResolvedSpec {
  return resolveProfile(
    { version: 1, hostname: 'mail.example.com', profiles: { [name]: {} }, ...spec },
    name,
  );
}
const kubernetes = (spec: Partial<MailSpec>, name?: string): ResolvedKubernetes =>
  resolved(spec, name).kubernetes;

describe('defaults', () => {
  it('are two pods up to ten for a relay, with everything named after the profile', () => {
    expect(kubernetes({})).toEqual({
      declared: false,
      namespace: 'outbound',
      replicas: 2,
      autoscaling: { most: 10, cpuPercent: 70 },
      mostPods: 10,
      paced: false,
      resources: {
        requests: { cpuMillis: 100, memoryBytes: 128 * MIB },
        limits: { cpuMillis: 200, memoryBytes: 256 * MIB },
      },
      queue: { bytes: GIB, storageClass: undefined, lossy: undefined },
      mailboxes: { bytes: GIB, storageClass: undefined },
      accessLabel: 'email-server.kubernetes.io/smtp-access',
      monitoring: { namespace: 'monitoring', labels: [], queue: 100, bouncesPerSecond: 0.1 },
      secret: 'outbound-secrets',
      secrets: [],
      certificate: 'outbound-tls',
      pullSecret: undefined,
      drainSeconds: 120,
      environments: [],
    });
  });

  it('are one pod where mailboxes are kept, on a claim for all quotas', () => {
    const user = (quota: string): object => ({ password: { secret: 'x' }, quota });
    const domains = { 'example.com': { mailboxes: { a: user('3GiB'), b: user('512MiB') } } };
    const of = kubernetes({ domains } as Partial<MailSpec>, 'mailserver');
    expect([of.replicas, of.autoscaling, of.mostPods]).toEqual([1, undefined, 1]);
    expect(of.mailboxes.bytes).toBe(3.5 * GIB);
  });

  it('have room for ten of the largest messages in the queue', () => {
    expect(kubernetes({ limits: { messageSize: '200MiB' } }).queue.bytes).toBe(2000 * MIB);
  });
});

describe('pods', () => {
  const throttles = { slow: { domains: ['slow.test'], delay: '1s' } };

  it('are one where deliveries are paced, whatever else is said', () => {
    for (const outbound of [{ throttles }, { pace: { concurrency: 2 } }, { throttles: { yahoo: {} } }]) {
      const of = kubernetes({ outbound, kubernetes: { namespace: 'mail' } });
      expect([of.paced, of.replicas, of.autoscaling, of.mostPods]).toEqual([true, 1, undefined, 1]);
    }
  });

  it('are as many as ever where only recipients are limited', () => {
    const of = kubernetes({ outbound: { pace: { recipients: 50 } } });
    expect([of.paced, of.replicas, of.mostPods]).toEqual([false, 2, 10]);
  });

  it('are as said where deliveries are paced', () => {
    expect(kubernetes({ outbound: { throttles }, kubernetes: { replicas: 3 } })).toMatchObject({
      replicas: 3,
      autoscaling: undefined,
      mostPods: 3,
    });
    expect(kubernetes({ outbound: { throttles }, kubernetes: { autoscaling: { most: 4 } } })).toMatchObject({
      replicas: 1,
      autoscaling: { most: 4, cpuPercent: 70 },
      mostPods: 4,
    });
  });

  it('are never more at the most than at the least by default', () => {
    expect(kubernetes({ kubernetes: { replicas: 12 } }).autoscaling?.most).toBe(12);
    expect(kubernetes({ kubernetes: { replicas: 12, autoscaling: { most: 5 } } }).autoscaling?.most).toBe(5);
  });

  it('stay as many as they are with `autoscaling: false`', () => {
    const of = kubernetes({ kubernetes: { replicas: 4, autoscaling: false } });
    expect([of.autoscaling, of.mostPods]).toEqual([undefined, 4]);
  });
});

describe('resources', () => {
  const of = (spec: Partial<MailSpec>): readonly number[] => {
    const { requests, limits } = kubernetes(spec).resources;
    return [requests.cpuMillis, requests.memoryBytes / MIB, limits.cpuMillis, limits.memoryBytes / MIB];
  };

  it('take the memory of the container for the limit', () => {
    expect(of({ resources: { memory: '64MiB' } })).toEqual([100, 64, 200, 64]);
    expect(of({ resources: { traffic: 'heavy' } })).toEqual([100, 128, 200, 512]);
    expect(
      of({ resources: { memory: '64MiB' }, kubernetes: { resources: { limits: { memory: '1GiB' } } } }),
    ).toEqual([100, 128, 200, 1024]);
  });

  it('keep the default of the one out of the way of the other', () => {
    expect(of({ kubernetes: { resources: { limits: { cpu: '50m' } } } })).toEqual([50, 128, 50, 256]);
    expect(of({ kubernetes: { resources: { requests: { cpu: 1.5, memory: '1GiB' } } } })).toEqual([
      1500, 1024, 1500, 1024,
    ]);
    expect(of({ kubernetes: { resources: { requests: { cpu: '0.5' }, limits: { cpu: '250m' } } } })).toEqual([
      500, 128, 250, 256,
    ]);
  });
});

describe('environments', () => {
  const { environments, mostPods } = kubernetes({
    kubernetes: {
      namespace: 'mail',
      replicas: 3,
      autoscaling: { most: 8, cpu: 60 },
      secret: 'shared',
      environments: {
        production: { namespace: 'mail-prod', autoscaling: { most: 20 } },
        staging: { replicas: 1, autoscaling: false, certificate: 'example.com-tls' },
      },
    },
  });

  it('are whole: what they say, and what holds without them', () => {
    expect(environments).toEqual([
      {
        name: 'production',
        namespace: 'mail-prod',
        replicas: 3,
        autoscaling: { most: 20, cpuPercent: 60 },
        secret: 'shared',
        certificate: 'outbound-tls',
      },
      {
        name: 'staging',
        namespace: 'staging',
        replicas: 1,
        autoscaling: undefined,
        secret: 'shared',
        certificate: 'example.com-tls',
      },
    ]);
  });

  it('count among the most pods', () => {
    expect(mostPods).toBe(20);
  });
});

describe('secrets', () => {
  const of = kubernetes({
    kubernetes: { secrets: { 'api-key': { secret: 'sendgrid', key: 'k' }, plain: { secret: 'other' } } },
  });

  it('are keys of one Secret, but those that are said to be elsewhere', () => {
    expect(secretPlaceOf(of, 'user1')).toEqual({ name: 'user1', secret: 'outbound-secrets', key: 'user1' });
    expect(secretPlaceOf(of, 'user1', 'of-staging').secret).toBe('of-staging');
    expect(secretPlaceOf(of, 'api-key', 'of-staging')).toEqual({
      name: 'api-key',
      secret: 'sendgrid',
      key: 'k',
    });
    expect(secretPlaceOf(of, 'plain')).toEqual({ name: 'plain', secret: 'other', key: 'plain' });
  });
});

describe('a profile that differs from the top', () => {
  const of = resolved({
    kubernetes: { replicas: 4, autoscaling: { most: 6 }, monitoring: { queue: 50 }, queue: { size: '2GiB' } },
    profiles: { outbound: { kubernetes: { autoscaling: false, monitoring: { bounces: 2 } } } },
  });

  it('is merged by key', () => {
    expect(of.kubernetes).toMatchObject({
      replicas: 4,
      autoscaling: undefined,
      monitoring: { queue: 50, bouncesPerSecond: 2 },
      queue: { bytes: 2 * GIB },
    });
  });

  it('knows where each field comes from', () => {
    expect(of.originOf(['kubernetes', 'autoscaling'])).toEqual({
      kind: 'spec',
      path: ['profiles', 'outbound', 'kubernetes', 'autoscaling'],
    });
    expect(of.originOf(['kubernetes', 'replicas'])).toEqual({
      kind: 'spec',
      path: ['kubernetes', 'replicas'],
    });
  });
});
