import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Platform } from '../../../schema/platform.ts';
import type { CompiledProfile } from '../../compile.ts';
import type { SpecDocument } from '../../parse/spec-document.ts';
import { ExitError } from '../exit-error.ts';
import { platformOption, profileOption } from '../options.ts';

/** The options of `mailc explain`. */
interface ExplainFlags {
  readonly profile?: readonly string[];
  readonly platform?: Platform;
}

/** Adds `mailc explain`. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'say what a finding means, what a check proves, or why a parameter or a line of a tree is there',
    )
    .argument(
      '<what>',
      'the id of a finding or of a check, such as hostname/is-mail-domain; a parameter, such as mynetworks; a line, such as out/mailserver/postfix/main.cf:41',
    )
    .argument('[file]', 'the mail.yaml that a parameter or a line belongs to (default: mail.yaml)')
    .addOption(profileOption())
    .addOption(platformOption())
    .action(run);
}

async function run(what: string, file: string | undefined, flags: ExplainFlags): Promise<void> {
  const { allKinds, kindText } = await import('../explain/explain-kind.ts');
  const kind = allKinds().find(({ id }) => id === what);
  if (kind) return print(kindText(kind));
  const { isTreePlace } = await import('../explain/tree-place.ts');
  const spec = await specAtHand(file, flags, isTreePlace(what));
  if (spec === 'wrong') return;
  if (isTreePlace(what)) return explainLine(what, spec);
  const { checks } = await import('../../../conformance/checks/index.generated.ts');
  const check = checks.find(({ id }) => id === what);
  if (check) {
    const { checkText } = await import('../explain/explain-check.ts');
    return print(checkText(check, spec?.profiles[0]?.resolved));
  }
  const { knownSettings, settingLines } = await import('../explain/known-settings.ts');
  const verdicts = settingLines(what);
  const places = await placesOf(what, spec);
  if (verdicts.length + places.length > 0) return print(`${[...verdicts, ...places].join('\n')}\n`);
  const { closest } = await import('../../diagnostic/closest.ts');
  const names = [...allKinds().map(({ id }) => id), ...checks.map(({ id }) => id), ...knownSettings()];
  const near = closest(what, names);
  throw new ExitError(
    `"${what}" is no finding, no check, no parameter and no line of a tree`,
    near === undefined ? 'The ids and names are listed in the reference.' : `Did you mean ${near}?`,
  );
}

interface SpecAtHand {
  readonly file: string;
  readonly document: SpecDocument;
  readonly profiles: readonly CompiledProfile[];
}

/** The mail.yaml that was named, or the one of the folder; `wrong` where it does not compile, and its findings are printed. */
async function specAtHand(
  file: string | undefined,
  { profile, platform }: ExplainFlags,
  needed: boolean,
): Promise<SpecAtHand | 'wrong' | undefined> {
  if (file === undefined && !needed && !existsSync('mail.yaml')) return undefined;
  const { compile } = await import('../../compile.ts');
  const { parseSpec } = await import('../../parse/parse-spec.ts');
  const { readSource } = await import('../read-source.ts');
  const { requireProfiles } = await import('../require-profiles.ts');
  const source = readSource(file ?? 'mail.yaml');
  const { diagnostics, profiles } = compile(source, { profiles: profile, platform });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const { printFindings } = await import('../print-findings.ts');
    printFindings(diagnostics, source, 'pretty');
    return 'wrong';
  }
  const document = parseSpec(source);
  requireProfiles(profile, document);
  return { file: source.file, document, profiles };
}

/** Every place that has a parameter, profile by profile. */
async function placesOf(name: string, spec: SpecAtHand | undefined): Promise<readonly string[]> {
  if (spec === undefined) return [];
  const { sideOf } = await import('../../diff/side.ts');
  const { explainName } = await import('../../explain/explanation.ts');
  const { explainText } = await import('../../explain/explain-text.ts');
  return spec.profiles.flatMap((profile) => {
    const found = explainName(sideOf(profile, spec.document), spec.document, name);
    const { name: title, platform } = profile.resolved;
    if (found.length === 0) return [];
    return ['', `${title} on ${platform}`, ...found.flatMap((each) => explainText(each, title, spec.file))];
  });
}

async function explainLine(word: string, spec: SpecAtHand | undefined): Promise<void> {
  const { treePlace } = await import('../explain/tree-place.ts');
  const { deciderAt } = await import('../../explain/decider-at.ts');
  const { sideOf } = await import('../../diff/side.ts');
  const { explainPlace } = await import('../../explain/explanation.ts');
  const { explainText } = await import('../../explain/explain-text.ts');
  const { commentAbove } = await import('../../explain/comment-above.ts');
  if (spec === undefined) return;
  const { profile, file, line, text, onDisk } = treePlace(word, spec.profiles);
  const { name, platform } = profile.resolved;
  const side = sideOf(profile, spec.document);
  const by = deciderAt(side.model, profile.tree, file, line);
  const comment = commentAbove(profile.tree.get(file) ?? '', line);
  print(
    `${[
      `${name} on ${platform}: ${file}:${line}`,
      `  ${text.trim()}`,
      ...(onDisk === undefined ? [] : [`  (the file on disk has another line there: ${onDisk.trim()})`]),
      ...(comment === undefined ? [] : [`  # ${comment}`]),
      ...(by ? explainText(explainPlace(side, spec.document, by), name, spec.file) : []),
    ].join('\n')}\n`,
  );
}

function print(text: string): void {
  process.stdout.write(text);
}
