#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { MAILC_VERSION } from '../version.ts';
import { endWithClosedPipe } from './closed-pipe.ts';
import { registerAsk } from './commands/ask.ts';
import { registerCheck } from './commands/check.ts';
import { registerCompile } from './commands/compile.ts';
import { registerConform } from './commands/conform.ts';
import { registerDiff } from './commands/diff.ts';
import { registerDns } from './commands/dns.ts';
import { registerExplain } from './commands/explain.ts';
import { registerImages } from './commands/images.ts';
import { registerInit } from './commands/init.ts';
import { registerKeygen } from './commands/keygen.ts';
import { registerPolicy } from './commands/policy.ts';
import { reportFailure } from './report-failure.ts';

/** The command line: every command loads what it needs when it runs. */
export function createProgram(): Command {
  const program = new Command('mailc')
    .description('One mail.yaml: checked, compiled to Postfix, Dovecot and OpenDKIM, and proved on the wire.')
    .version(MAILC_VERSION)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const register of [
    registerAsk,
    registerCheck,
    registerCompile,
    registerConform,
    registerDiff,
    registerDns,
    registerExplain,
    registerImages,
    registerInit,
    registerKeygen,
    registerPolicy,
  ])
    register(program);
  return program;
}

async function main(): Promise<void> {
  const program = createProgram();
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    // Without a command the help is printed already.
    if (!(error instanceof CommanderError && error.code === 'commander.help')) reportFailure(error);
    process.exitCode = 2;
  }
}

endWithClosedPipe();
await main();
