import { runProgram } from '../project/run-program.ts';
import { type Kubectl, kubectl } from '../target/kubernetes/kubectl.ts';

/** kubectl(1) of the test cluster: these tests run in its network, by `.ci/cluster/test`. */
export const cluster: Kubectl = kubectl('kubectl');

/** Milliseconds that anything of these tests may take; the machine may be busy. */
export const PATIENCE = 300_000;

/** Runs a program of the cluster's, and gives what it printed; that it fails is an error with what it said. */
export async function succeed(program: string, words: readonly string[], input = ''): Promise<string> {
  const options = { input, patience: PATIENCE };
  const { code, stdout, stderr } = await runProgram(program, words, 'npm run cluster:test has it.', options);
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}: ${stderr || stdout}`);
  return stdout;
}

/** Has the cluster know objects, or know them as they are now. */
export const apply = (...objects: readonly object[]): Promise<string> =>
  succeed(
    'kubectl',
    ['apply', '--filename', '-'],
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }),
  );

/** The namespace of this name, with these labels and nothing in it. */
export async function emptyNamespace(
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<void> {
  await removeNamespace(name);
  await apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
}

/** Removes a namespace with all that is in it. */
export async function removeNamespace(name: string): Promise<void> {
  await succeed('kubectl', ['delete', 'namespace', name, '--ignore-not-found']);
}

/** Objects of a kind in a namespace, as the API server has them. */
export async function objects<Item>(
  kind: string,
  namespace: string,
  selector = '',
): Promise<readonly Item[]> {
  const words = ['get', kind, '--namespace', namespace, '--selector', selector, '--output', 'json'];
  return (JSON.parse(await succeed('kubectl', words)) as { readonly items: readonly Item[] }).items;
}

/** Tries until what is seen is as wanted, for as long as these tests have patience; then gives what was seen last. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  wanted: (seen: Seen) => boolean,
  milliseconds = 120_000,
): Promise<Seen> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (wanted(seen) || Date.now() > until) return seen;
    await new Promise((done) => setTimeout(done, 1000));
  }
}
