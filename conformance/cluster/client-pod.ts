import { apply, emptyNamespace, objects, removeNamespace, succeed } from './cluster.ts';

/** A pod of a namespace of its own, from which tests speak SMTP; it also listens, at the ports `LISTENS`. */
export interface ClientPod {
  readonly address: string;
  /** What a server says to each of the lines, after its greeting; or why nothing came within 10 seconds. */
  say(host: string, ...lines: readonly string[]): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Of message submission, of web servers, and one that nobody uses. */
export const LISTENS: readonly number[] = [587, 8080, 9999];

/** What becomes of a connection that no policy allows: how it is refused is the enforcer's choice. */
export const REFUSED: RegExp = /^nothing$|ECONNREFUSED/;

const listener = `
for (const port of ${JSON.stringify(LISTENS)})
  require('node:net').createServer((stream) => stream.on('error', () => undefined).end()).listen(port);`;

/** Speaks one line after each answer; the content of a message is one line, with its end. */
const program = `
const [host, ...lines] = process.argv.slice(1);
const answers = [];
const end = (answer) => {
  require('node:fs').writeSync(1, JSON.stringify([...answers, answer]));
  process.exit();
};
const stream = require('node:net').connect(25, host);
stream.setTimeout(10000, () => end('nothing'));
stream.on('error', ({ code }) => end(code));
let text = '';
stream.on('data', (bytes) => {
  text += bytes;
  if (!/^\\d{3} .*\\r\\n$/m.test(text)) return;
  const answer = text.trim();
  text = '';
  if (lines.length === 0) end(answer);
  answers.push(answer);
  stream.write(lines.shift() + '\\r\\n');
});`;

/** Starts the pod, of an image with Node.js, in a namespace with these labels. */
export async function startClientPod(
  namespace: string,
  labels: Readonly<Record<string, string>>,
  image: string,
): Promise<ClientPod> {
  await emptyNamespace(namespace, labels);
  await apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'client', namespace },
    spec: {
      terminationGracePeriodSeconds: 0,
      containers: [
        {
          name: 'client',
          image,
          command: ['node', '-e', listener],
        },
      ],
    },
  });
  const there = ['--namespace', namespace];
  await succeed('kubectl', ['wait', '--for=condition=Ready', 'pod/client', ...there, '--timeout=120s']);
  const [pod] = await objects<{ readonly status: { readonly podIP: string } }>('pods', namespace);
  return {
    address: pod?.status.podIP ?? '',
    async say(host, ...lines) {
      const words = ['exec', 'client', ...there, '--', 'node', '-e', program, host, ...lines];
      return JSON.parse(await succeed('kubectl', words)) as string[];
    },
    remove: () => removeNamespace(namespace),
  };
}
