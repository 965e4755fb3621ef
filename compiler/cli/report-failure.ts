import { CommanderError } from 'commander';
import { visible } from '../diagnostic/visible.ts';
import { ExitError } from './exit-error.ts';

/** Says on stderr why a command could not do its work. Only a bug in mailc shows where it happened. */
export function reportFailure(error: unknown): void {
  process.stderr.write(`${describe(error)}\n`);
}

function describe(error: unknown): string {
  if (error instanceof ExitError) {
    return `mailc: ${visible(error.message)}${error.remedy === undefined ? '' : `\n       ${visible(error.remedy)}`}`;
  }
  if (error instanceof CommanderError) return `mailc: ${usageMessage(error.message)}`;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const where = /\n\s+at .*?([\w./-]+:\d+:\d+)/.exec(stack ?? '')?.[1] ?? 'unknown place';
  return `mailc: this is a bug in mailc, not in your file: ${visible(`${name}: ${message}`)} (${where})\n       Please report it with the command that you ran.`;
}

/** Commander's message in one line, its suggestion included. */
function usageMessage(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\n\(?/g, ' (')
    .replace(/\)*$/, (close) => close.slice(0, 1));
  const swallowed = /missing required argument 'file'/.test(text) && process.argv.includes('--profile');
  const hint = swallowed
    ? 'After --profile every word is a name of a profile: give the file first.'
    : 'See: mailc --help';
  return `${visible(text)}\n       ${hint}`;
}
