import { runProgram } from '../project/run-program.ts';
import { ToolError } from '../tool-error.ts';
import type { KubernetesObject } from './objects.ts';
import { readObjects } from './objects.ts';

/** Name of the release that the suite renders. */
export const release = 'mailc';

/** What the chart below `tree` makes with the values that mail.yaml gives it; `MAILC_HELM` names another helm than that of PATH. */
export async function renderChart(tree: string, namespace: string): Promise<readonly KubernetesObject[]> {
  const helm = process.env['MAILC_HELM'] ?? 'helm';
  const words = ['template', release, `${tree}/helm`, '--namespace', namespace];
  const { code, stdout, stderr } = await runProgram(helm, words, 'Install Helm 3.18 or later.');
  if (code !== 0) throw new ToolError(`helm template failed: ${stderr.trim()}`, 'See what helm says above.');
  return readObjects(Buffer.from(stdout, 'latin1').toString());
}
