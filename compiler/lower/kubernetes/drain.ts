import type { EnvVar, Lifecycle } from '../../model/kubernetes-pod.ts';
import type { Field } from '../../model/kubernetes-tree.ts';

/**
 * Where Postfix takes the mail of pods that stop. Not a port for clients: what comes in here was checked, rewritten and
 * signed before, and comes from the addresses of the headless Service only (`images/postfix/peer-services`).
 */
export const PEER_PORT = 10025;

/**
 * Seconds beyond the drain until the kubelet kills: for deliveries that have begun, at most ten seconds, and for the end
 * of Postfix, which takes at most five.
 */
const BEYOND = 30;

/** What a pod needs for its queue to be empty, or its peers', when it ends. */
export interface Drain {
  readonly postfix: { readonly env: readonly EnvVar[]; readonly lifecycle: Lifecycle };
  /**
   * Containers that Postfix works with: all of a pod are told to stop at the same time, and these wait for it. One that is
   * started again alone, because its liveness probe failed, waits for nobody.
   */
  readonly others: { readonly lifecycle: Lifecycle };
  readonly terminationGracePeriodSeconds: number;
}

/**
 * How a pod stops.
 *
 * @param peers - Name of the headless Service, without a namespace; none where there is nobody to hand mail to.
 * @param lossy - Whether the queue is lost with the pod.
 */
export function drain({
  seconds,
  peers,
  lossy = false,
}: {
  readonly seconds: number;
  readonly peers?: Field<string>;
  readonly lossy?: boolean;
}): Drain {
  const handOver: readonly EnvVar[] =
    peers === undefined
      ? []
      : [
          { name: 'MAILC_PEERS', value: peers },
          { name: 'MAILC_PEER_PORT', value: String(PEER_PORT) },
        ];
  const lossyQueue = lossy ? [{ name: 'MAILC_QUEUE_LOSSY', value: 'yes' }] : [];
  return {
    postfix: {
      env: [{ name: 'MAILC_DRAIN_SECONDS', value: String(seconds) }, ...handOver, ...lossyQueue],
      lifecycle: before(['/usr/lib/mailc/drain']),
    },
    others: { lifecycle: before(['timeout', String(seconds + BEYOND / 2), 'sh', '-c', UNTIL_DRAINED]) },
    terminationGracePeriodSeconds: seconds + BEYOND,
  };
}

/** The files are on the volume that the containers of a pod share; Postfix may be told to stop some seconds later. */
const UNTIL_DRAINED =
  'sleep 10; while [ -e /run/mailc/draining ] && ! [ -e /run/mailc/drained ]; do sleep 1; done';

const before = (command: readonly string[]): Lifecycle => ({ preStop: { exec: { command } } });
