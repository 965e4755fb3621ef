import type { Command } from 'commander';
import { ExitError } from '../exit-error.ts';

/** Adds `mailc explain`. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('say what a finding means')
    .argument('<id>', 'the id of a finding, such as hostname/is-mail-domain')
    .action(async (id: string) => {
      const { diagnosticKinds } = await import('../../diagnostic/catalogue.ts');
      const { closest } = await import('../../diagnostic/closest.ts');
      const { parserComplaint } = await import('../check-images/parser-complaint.ts');
      const kinds = [...diagnosticKinds(), parserComplaint];
      const kind = kinds.find((candidate) => candidate.id === id);
      if (kind === undefined) {
        const near = closest(
          id,
          kinds.map((candidate) => candidate.id),
        );
        throw new ExitError(
          `no finding has the id "${id}"`,
          near === undefined ? 'The ids are listed in the reference.' : `Did you mean ${near}?`,
        );
      }
      const clauses = kind.clauses.length === 0 ? '' : `\nSee ${kind.clauses.join('; ')}.\n`;
      process.stdout.write(
        `${kind.id} (${kind.severity})\n\n${kind.title}.\n\n${kind.why}\n\n${kind.help}\n${clauses}`,
      );
    });
}
