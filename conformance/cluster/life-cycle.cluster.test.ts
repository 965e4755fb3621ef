import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAILC_VERSION } from '../../compiler/version.ts';
import { type ClientPod, REFUSED, startClientPod } from './client-pod.ts';
import { emptyNamespace, eventually, objects, PATIENCE, removeNamespace } from './cluster.ts';
import { BASELINE, isReady, MAY_SEND, relay } from './relay.ts';

const image = `localhost/mailc/world:${MAILC_VERSION}`;
let friend: ClientPod;
let stranger: ClientPod;

beforeAll(async () => {
  [friend, stranger] = await Promise.all([
    startClientPod('friends', MAY_SEND, image),
    startClientPod('strangers', {}, image),
  ]);
}, PATIENCE);

afterAll(async () => {
  await Promise.all([friend.remove(), stranger.remove()]);
}, PATIENCE);

interface Claim {
  readonly metadata: { readonly name: string; readonly uid: string };
  readonly spec: { readonly volumeName: string };
}

const message = (sender: string): readonly string[] => [
  'EHLO client.bionicaisolutions.com',
  `MAIL FROM:<${sender}>`,
  'RCPT TO:<somebody@example.com>',
  'DATA',
  'Subject: of the cluster\r\n\r\nIt waits, because there is no upstream.\r\n.',
  'QUIT',
];

describe.each(['helm-3.18.0', 'helm-4.1.4'])('workspace-relay, by %s', (program) => {
  const namespace = `relay-${program.replaceAll('.', '-')}`;
  const { host, ...release } = relay(namespace, program);
  const claims = async (): Promise<readonly string[]> =>
    (await objects<Claim>('persistentvolumeclaims', namespace)).map(
      ({ metadata, spec }) => `${metadata.name} ${metadata.uid} ${spec.volumeName}`,
    );

  beforeAll(() => emptyNamespace(namespace, BASELINE), PATIENCE);
  afterAll(() => removeNamespace(namespace), PATIENCE);

  test(
    'is installed where the baseline of Pod Security is enforced, a pod on each node',
    async () => {
      await release.install('--set', 'autoscaling.enabled=false');
      const pods = await release.pods();
      expect(pods.map(isReady)).toEqual([true, true]);
      expect(pods.map(({ spec }) => spec.nodeName).sort()).toEqual(['n1', 'n2']);
    },
    PATIENCE,
  );

  test(
    'greets pods of a namespace with the label, and of no other',
    async () => {
      expect(await friend.say(host)).toEqual([expect.stringMatching(/^220 mail\.bionicaisolutions\.com /)]);
      expect(await stranger.say(host)).toEqual([expect.stringMatching(REFUSED)]);
    },
    PATIENCE,
  );

  test(
    'takes mail, which waits for an upstream',
    async () => {
      const answers = await friend.say(host, ...message('before@bionicaisolutions.com'));
      expect(answers.map((answer) => answer.slice(0, 3))).toEqual([
        '220',
        '250',
        '250',
        '250',
        '354',
        '250',
        '221',
      ]);
      expect(await release.waiting()).toEqual(['before@bionicaisolutions.com']);
    },
    PATIENCE,
  );

  test(
    'is upgraded and rolled back, pod by pod, and keeps what waits',
    async () => {
      const before = (await release.pods()).map(({ metadata }) => metadata.uid);
      await release.upgrade('--set', 'autoscaling.enabled=false', '--set', 'podAnnotations.round=second');
      const between = await release.pods();
      expect(between.map(isReady)).toEqual([true, true]);
      expect(between.filter(({ metadata }) => before.includes(metadata.uid))).toEqual([]);
      await release.helm('rollback', '1');
      const after = await release.pods();
      expect(after.map(isReady)).toEqual([true, true]);
      expect(
        after.filter(({ metadata }) => between.some((pod) => pod.metadata.uid === metadata.uid)),
      ).toEqual([]);
      expect(await release.waiting()).toEqual(['before@bionicaisolutions.com']);
    },
    PATIENCE,
  );

  test(
    'finds its claims, and the mail in them, after it was uninstalled',
    async () => {
      const before = await claims();
      expect(before).toHaveLength(2);
      await release.helm('uninstall');
      expect(await eventually(release.pods, (pods) => pods.length === 0, PATIENCE)).toEqual([]);
      expect(await claims()).toEqual(before);
      await release.install('--set', 'autoscaling.enabled=false');
      expect(await claims()).toEqual(before);
      expect(await release.waiting()).toEqual(['before@bionicaisolutions.com']);
      expect(await friend.say(host)).toEqual([expect.stringMatching(/^220 /)]);
    },
    PATIENCE,
  );
});
