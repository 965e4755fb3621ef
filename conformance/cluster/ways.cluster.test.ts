import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAILC_VERSION } from '../../compiler/version.ts';
import { runProgram } from '../project/run-program.ts';
import { type ClientPod, LISTENS, REFUSED, startClientPod } from './client-pod.ts';
import { emptyNamespace, eventually, objects, PATIENCE, removeNamespace } from './cluster.ts';
import { BASELINE, relay } from './relay.ts';

// This process has an address of the network that the nodes are in, as a balancer or a machine beside the cluster has.
const OWN = '10.77.0.1';
const NODE = '10.77.0.11';
const outward = ['--set', 'service.type=NodePort'];
const { install, upgrade, pods } = relay('ways');
let client: ClientPod;

beforeAll(async () => {
  await emptyNamespace('ways', BASELINE);
  client = await startClientPod('ways-clients', {}, `localhost/mailc/world:${MAILC_VERSION}`);
  await install('--set', 'autoscaling.enabled=false', ...outward);
}, PATIENCE);

afterAll(async () => {
  await removeNamespace('ways');
  await client.remove();
}, PATIENCE);

interface Service {
  readonly spec: { readonly ports: readonly { readonly nodePort?: number }[] };
}

async function nodePort(): Promise<number> {
  const services = await objects<Service>('services', 'ways');
  return services.flatMap(({ spec }) => spec.ports).find((port) => port.nodePort)?.nodePort ?? 0;
}

/** What a node says at a port to this process within five seconds. */
function said(port: number): Promise<string> {
  return new Promise((done) => {
    const stream = connect(port, NODE);
    const end = (what: string): void => {
      stream.destroy();
      done(what);
    };
    stream.setTimeout(5000, () => end('nothing'));
    stream.on('error', ({ message }) => end(message));
    stream.on('data', (bytes) => end(bytes.toString()));
  });
}

/** At which of the client's ports a container of the relay gets a connection. */
async function reached(): Promise<readonly number[]> {
  const pod = (await pods())[0]?.metadata.name ?? '';
  const exec = ['exec', pod, '--namespace', 'ways', '--container', 'postfix', '--'];
  const reach = async (port: number): Promise<boolean> => {
    // The image has no other program that connects; that the other end does not speak TLS is beside the point.
    const words = [...exec, 'timeout', '5', 'openssl', 's_client', '-connect', `${client.address}:${port}`];
    return (await runProgram('kubectl', words, 'npm run cluster:test has it.')).stdout.includes('CONNECTED');
  };
  const open = await Promise.all(LISTENS.map(reach));
  return LISTENS.filter((_, index) => open[index]);
}

test(
  'a NodePort is open to those networks alone that values name',
  async () => {
    const port = await nodePort();
    expect(await said(port)).toMatch(REFUSED);
    const peer = `networkPolicy.additionalClients[0].ipBlock.cidr=${OWN}/32`;
    await upgrade('--set', 'autoscaling.enabled=false', ...outward, '--set', peer);
    const greeted = (what: string): boolean => what.startsWith('220 ');
    expect(await eventually(() => said(port), greeted)).toMatch(/^220 mail\.bionicaisolutions\.com /);
  },
  PATIENCE,
);

test(
  'pods get out to the submission port of the upstream, and to no other port',
  async () => {
    expect(await reached()).toEqual([587]);
  },
  PATIENCE,
);
