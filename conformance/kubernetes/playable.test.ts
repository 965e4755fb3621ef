import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { podOwner, readObjects } from './objects.ts';
import { playablePod } from './playable.ts';

const manifests = `
apiVersion: v1
kind: ConfigMap
metadata: { name: relay-postfix }
data: { main.cf: "a = b\\n" }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: relay }
spec:
  template:
    metadata: { labels: { app: relay } }
    spec:
      securityContext: { fsGroupChangePolicy: OnRootMismatch }
      terminationGracePeriodSeconds: 150
      containers:
        - name: postfix
          image: localhost/mailc/postfix:1
          ports: [{ name: smtp, containerPort: 25 }]
          securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          volumeMounts: [{ name: queue, mountPath: /var/spool/postfix }]
          readinessProbe: { exec: { command: [/usr/lib/mailc/health] } }
          lifecycle: { preStop: { exec: { command: [/usr/lib/mailc/drain] } } }
        - { name: metrics, image: localhost/mailc/metrics:1 }
      volumes: [{ name: config, configMap: { name: relay-postfix } }]
  volumeClaimTemplates: [{ metadata: { name: queue } }]
`;

const owner = podOwner(readObjects(manifests));
const setting = {
  name: 'run',
  owner,
  labels: { run: '1' },
  place: (name: string) => `/at/${name}`,
  files: { '/etc/resolv.conf': '/at/resolv.conf' },
};

test('the pod is the template, but for what is listed', () => {
  expect(parse(playablePod(setting))).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'run', labels: { app: 'relay', run: '1' } },
    spec: {
      securityContext: { fsGroupChangePolicy: 'OnRootMismatch' },
      terminationGracePeriodSeconds: 150,
      containers: [
        {
          name: 'postfix',
          image: 'localhost/mailc/postfix:1',
          securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
          volumeMounts: [
            { name: 'queue', mountPath: '/var/spool/postfix' },
            { name: 'file-0', mountPath: '/etc/resolv.conf', readOnly: true },
          ],
        },
        {
          name: 'metrics',
          image: 'localhost/mailc/metrics:1',
          volumeMounts: [{ name: 'file-0', mountPath: '/etc/resolv.conf', readOnly: true }],
        },
      ],
      volumes: [
        { name: 'config', hostPath: { path: '/at/config', type: 'Directory' } },
        { name: 'queue', hostPath: { path: '/at/queue', type: 'Directory' } },
        { name: 'file-0', hostPath: { path: '/at/resolv.conf', type: 'File' } },
      ],
    },
  });
});

test('manifests without one owner of pods are refused', () => {
  expect(() => podOwner([])).toThrow('0 StatefulSets and Deployments');
});
