import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Ran, RunOptions } from '../../project/run-program.ts';
import { runProgram } from '../../project/run-program.ts';
import { ToolError } from '../../tool-error.ts';

/** kubectl(1) with the user's own configuration and context; `MAILC_KUBECTL` names another program than that of PATH. */
export interface Kubectl {
  /** Runs it and waits for its end. */
  try(words: readonly string[], options?: RunOptions): Promise<Ran>;
  /** The same, and anything but success is an error of the tool. */
  run(words: readonly string[], options?: RunOptions): Promise<string>;
  /** Its standard streams open. */
  open(words: readonly string[]): ChildProcess;
}

/** How long the API server may take to answer. */
const patience = '--request-timeout=20s';

/** Milliseconds that a command may take, which is more than any waits for. */
const longest = 120_000;

export function kubectl(program: string = process.env['MAILC_KUBECTL'] ?? 'kubectl'): Kubectl {
  const attempt: Kubectl['try'] = (words, options) =>
    runProgram(program, words, 'Install kubectl, and give it access to the cluster.', {
      patience: longest,
      ...options,
    });
  return {
    try: attempt,
    async run(words, options) {
      const { code, stdout, stderr } = await attempt([patience, ...words], options);
      if (code !== 0) throw explained(words, stderr);
      return Buffer.from(stdout, 'latin1').toString();
    },
    open: (words) => spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] }),
  };
}

/** The usual reasons, each with what helps. */
export function explained(words: readonly string[], stderr: string): ToolError {
  const said = stderr.trim().split('\n').slice(-2).join(' ');
  if (
    /current-context is not set|no configuration has been provided|context .* does not exist|:8080 was refused/i.test(
      said,
    )
  )
    return new ToolError(
      'kubectl has no cluster to talk to.',
      'Choose one: kubectl config use-context NAME (kubectl config get-contexts shows them).',
    );
  if (/Unable to connect|refused|no such host|i\/o timeout|deadline exceeded|Client\.Timeout/i.test(said))
    return new ToolError(`The cluster does not answer: ${said}`, 'See that kubectl get nodes works.');
  if (/Unauthorized|must be logged in|Forbidden|forbidden/.test(said))
    return new ToolError(
      `The cluster does not allow it: ${said}`,
      'The user of kubectl needs: get and list of pods, services and namespaces, pods/log, create of pods/exec, and create and delete of pods for the vantage.',
    );
  return new ToolError(
    `kubectl ${words.slice(0, 2).join(' ')} failed: ${said}`,
    'See what kubectl says above.',
  );
}
