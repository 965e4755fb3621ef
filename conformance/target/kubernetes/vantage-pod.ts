import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Link } from '../../link/link.ts';
import { openLink } from '../../link/link.ts';
import { watchLink } from '../../link/watch-link.ts';
import { ToolError } from '../../tool-error.ts';
import type { Kubectl } from './kubectl.ts';

/** A pod of the suite's own, from which connections come. */
export interface VantagePod {
  readonly link: Link;
  readonly address: string;
  remove(): Promise<void>;
}

/** Where the pod runs, and of which image: any with Node.js 20 or later. */
export interface VantageSetting {
  readonly namespace: string;
  readonly image: string;
}

/** Seconds after which the cluster ends the pod by itself, should this process die. */
const deadline = 3600;

/** The pod: it may do nothing but connect, within the strictest of the Pod Security Standards. */
export function vantageManifest(name: string, { namespace, image }: VantageSetting): Record<string, unknown> {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      labels: { 'app.kubernetes.io/name': 'mailc-conform', 'app.kubernetes.io/managed-by': 'mailc' },
    },
    spec: {
      restartPolicy: 'Never',
      activeDeadlineSeconds: deadline,
      terminationGracePeriodSeconds: 1,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'vantage',
          image,
          command: ['node', '-e', `setTimeout(() => undefined, ${deadline * 1000})`],
          resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          volumeMounts: [{ name: 'program', mountPath: '/program' }],
        },
      ],
      volumes: [{ name: 'program', emptyDir: { sizeLimit: '16Mi' } }],
    },
  };
}

/** Starts the pod, gives it the program of the world, and holds a line to it. */
export async function startVantagePod(
  kubectl: Kubectl,
  setting: VantageSetting,
  program: string,
): Promise<VantagePod> {
  const { namespace, image } = setting;
  const name = `mailc-conform-${randomInt(36 ** 6)
    .toString(36)
    .padStart(6, '0')}`;
  const there = ['--namespace', namespace];
  const remove = async (): Promise<void> =>
    void (await kubectl.try(['delete', 'pod', name, ...there, '--wait=false', '--ignore-not-found']));
  await kubectl.run(['create', '--filename', '-'], { input: JSON.stringify(vantageManifest(name, setting)) });
  try {
    const ready = await kubectl.try([
      'wait',
      '--for=condition=Ready',
      `pod/${name}`,
      ...there,
      '--timeout=90s',
    ]);
    if (ready.code !== 0)
      throw new ToolError(
        `The vantage pod in the namespace ${namespace} does not start within 90 s (image ${image}): ${ready.stderr.trim()}`,
        'Push that image to where the cluster can pull it, or name any other with Node.js 20: --vantage-image IMAGE.',
      );
    const exec = ['exec', '--stdin', name, ...there, '--', 'node'];
    const take = "process.stdin.pipe(require('node:fs').createWriteStream('/program/world.cjs'))";
    await kubectl.run([...exec, '-e', take], { from: createReadStream(program) });
    const child = kubectl.open([...exec, '/program/world.cjs']);
    if (child.stdout === null || child.stdin === null)
      throw new Error('kubectl exec has no standard streams');
    const { stdin } = child;
    const link = openLink(child.stdout, stdin);
    const unwatch = watchLink(link, () => child.kill());
    child.on('close', unwatch);
    const devices = await link.call('devices', null);
    const [address] = Object.keys(devices).filter(
      (each) => !each.startsWith('127.') && !/^(::1|fe80:)/.test(each),
    );
    return {
      link,
      address: address ?? '',
      async remove() {
        stdin.end();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
