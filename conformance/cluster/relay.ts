import { objects, succeed } from './cluster.ts';

/** The chart that is compiled from the fixture of workspace-relay. */
export const CHART: string = new URL(
  '../../fixtures/valid/workspace-relay/tree/debian-13/workspace-relay/helm',
  import.meta.url,
).pathname;

/** What a namespace is labelled with to hand in mail there. */
export const MAY_SEND: Readonly<Record<string, string>> = {
  'email-server.kubernetes.io/smtp-access': 'true',
};

/** The level of the Pod Security Standards that the charts are made for, enforced. */
export const BASELINE: Readonly<Record<string, string>> = {
  'pod-security.kubernetes.io/enforce': 'baseline',
};

/** A pod, as far as tests look at it. */
export interface Pod {
  readonly metadata: { readonly name: string; readonly uid: string; readonly deletionTimestamp?: string };
  readonly spec: { readonly nodeName?: string };
  readonly status: { readonly conditions?: readonly { readonly type: string; readonly status: string }[] };
}

/** A release of the chart in a namespace, with one major of Helm. */
export interface Relay {
  /** Name of the Service for clients, as other namespaces write it. */
  readonly host: string;
  /** Runs helm(1); what changes pods waits until they are ready. */
  helm(command: string, ...words: readonly string[]): Promise<string>;
  install(...words: readonly string[]): Promise<string>;
  upgrade(...words: readonly string[]): Promise<string>;
  pods(): Promise<readonly Pod[]>;
  /** Names of the senders of what waits in the queues of all pods. */
  waiting(): Promise<readonly string[]>;
}

export function relay(namespace: string, program = 'helm'): Relay {
  const helm: Relay['helm'] = (command, ...words) =>
    succeed(program, [command, 'relay', ...words, '--namespace', namespace, '--wait', '--timeout', '4m']);
  const pods = (): Promise<readonly Pod[]> => objects('pods', namespace, 'app.kubernetes.io/instance=relay');
  return {
    host: `relay-workspace-relay.${namespace}.svc.cluster.local`,
    helm,
    install: (...words) => helm('install', CHART, ...words),
    upgrade: (...words) => helm('upgrade', CHART, ...words),
    pods,
    async waiting() {
      const queues = (await pods()).map(({ metadata }) =>
        succeed('kubectl', [
          'exec',
          metadata.name,
          '--namespace',
          namespace,
          '--container',
          'postfix',
          '--',
          'postqueue',
          '-j',
        ]),
      );
      const lines = (await Promise.all(queues)).join('').trim().split('\n');
      return lines.filter(Boolean).map((line) => (JSON.parse(line) as { readonly sender: string }).sender);
    },
  };
}

/** Whether a pod is there to stay and takes connections. */
export const isReady = ({ metadata, status }: Pod): boolean =>
  metadata.deletionTimestamp === undefined &&
  (status.conditions ?? []).some(({ type, status: is }) => type === 'Ready' && is === 'True');
