import { type Command, Option } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import type { Question } from '../../policy/question.ts';
import { ExitError } from '../exit-error.ts';
import { platformOption } from '../options.ts';

/** The options of `mailc ask`. */
interface AskFlags {
  readonly from: string;
  readonly port: string;
  readonly tls?: boolean;
  readonly login?: string;
  readonly sender: string;
  readonly recipient: string;
  readonly headerFrom?: string;
  readonly assume?: readonly string[];
  readonly profile?: string;
  readonly platform?: Platform;
  readonly format: 'pretty' | 'json';
}

/** What `--assume` takes; `question.ts` says what each of them is. */
const assumptions = [
  'gateway',
  'unresolved-sender',
  'listed-client',
  'refused-sender',
  'missing-recipient',
  'full-mailbox',
] as const;

/** Adds `mailc ask`. */
export function registerAsk(program: Command): void {
  program
    .command('ask')
    .description('say what becomes of one message, and which line decides')
    .argument('<file>', 'the mail.yaml, or - for standard input')
    .requiredOption('--from <address>', 'the IP address of the client')
    .requiredOption('--port <port>', 'the port that it connects to: 25, 587 or 465')
    .option('--tls', 'the session is encrypted')
    .option('--login <login>', 'the client logs in, with the right password')
    .requiredOption('--sender <address>', 'the envelope sender; <> for the null sender')
    .requiredOption('--recipient <address>', 'the envelope recipient')
    .option('--header-from <address>', 'the address in From (default: the envelope sender)')
    .addOption(
      new Option('--assume <what...>', 'what is not in any file, where it is not as usual').choices([
        ...assumptions,
      ]),
    )
    .option('--profile <name>', 'the profile to ask, where the file has several')
    .addOption(platformOption())
    .addOption(
      new Option('--format <format>', 'how to print the answer')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .action(run);
}

async function run(file: string, flags: AskFlags): Promise<void> {
  const { compileOne } = await import('../compile-one.ts');
  const compiled = await compileOne(file, flags);
  if (compiled === undefined) return;
  const { profile, document } = compiled;
  const { policyModel } = await import('../../policy/policy-model.ts');
  const { questionMistake } = await import('../../policy/check-question.ts');
  const { answer } = await import('../../policy/session.ts');
  const { assuming } = await import('../../policy/question.ts');
  const model = policyModel(profile.system);
  const asked = questionOf(flags, profile.resolved.hostname);
  const service = model.listeners.get(asked.port);
  const mistake = questionMistake(model, asked);
  if (mistake || !service) throw new ExitError(mistake?.message ?? '', mistake?.remedy);
  const question: Question = { ...asked, assumed: assuming(flags.assume ?? []) };
  const { askReport } = await import('../../policy/format/ask-report.ts');
  const report = askReport(profile, model, document, question, answer(model, service, question));
  const { askText } = await import('../../policy/format/ask-text.ts');
  process.stdout.write(flags.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : askText(report));
}

/** Without `--header-from`, From is the envelope sender, as mail programs write it, or the host's own for a bounce. */
function questionOf(flags: AskFlags, hostname: string): Omit<Question, 'assumed'> {
  const sender = flags.sender === '<>' ? '' : flags.sender;
  const name = sender === '' ? 'mailer-daemon' : sender;
  return {
    client: flags.from,
    port: Number(flags.port),
    tls: flags.tls === true,
    login: flags.login?.toLowerCase(),
    sender,
    recipient: flags.recipient,
    from: flags.headerFrom ?? (name.includes('@') ? name : `${name}@${hostname}`),
  };
}
