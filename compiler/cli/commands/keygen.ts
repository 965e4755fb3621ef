import type { Command } from 'commander';

/** The options of `mailc keygen`. */
interface KeygenFlags {
  readonly out: string;
  readonly name?: string;
  readonly bits: string;
}

/** Adds `mailc keygen`. */
export function registerKeygen(program: Command): void {
  program
    .command('keygen')
    .description(
      'make a DKIM key pair: the private key as a secret file, the public one to paste into mail.yaml',
    )
    .argument('<domain>', 'the domain that signs')
    .argument('<selector>', 'the name of the key in the DNS')
    .option('--out <folder>', 'where the secret file goes', 'secrets')
    .option('--name <secret>', 'the name of the secret (default: dkim-<domain>-<selector>)')
    .option('--bits <number>', 'length of the RSA key: 2048, 3072 or 4096', '2048')
    .action(async (domain: string, selector: string, flags: KeygenFlags) => {
      const { keygen } = await import('../keygen/keygen.ts');
      process.stdout.write(await keygen({ domain, selector, ...flags }));
    });
}
