import type { MailSpec } from '../../schema/mail-spec.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { SpecPath } from '../../schema/spec-path.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { IsEcho } from '../echoes.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import { mergeSections } from '../resolve/merge.ts';
import { rules } from './index.generated.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { takeAwayHelp } from './support/take-away.ts';

/** Runs every rule on every profile. A finding that several profiles share is reported once, one that is an echo never. */
export function runRules(
  document: SpecDocument,
  spec: MailSpec,
  profiles: readonly ResolvedSpec[],
  isEcho: IsEcho,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const resolved of profiles) {
    const context = contextOf(spec, resolved);
    for (const rule of rules) {
      for (const finding of rule.check?.(context) ?? []) {
        const diagnostic = toDiagnostic(rule, finding, resolved, document);
        if (isEcho(pathsOf(finding, diagnostic, resolved))) continue;
        const key = JSON.stringify([diagnostic.id, diagnostic.path, diagnostic.message]);
        if (!found.has(key)) found.set(key, diagnostic);
      }
    }
  }
  return [...found.values()];
}

/** Where a finding would stand: its place where that is written, else also the places where it could have been. */
function pathsOf({ path }: Finding, diagnostic: Diagnostic, { name }: ResolvedSpec): readonly SpecPath[] {
  const isWritten = path.every((step, index) => step === diagnostic.path.at(index - path.length));
  return isWritten ? [diagnostic.path] : [diagnostic.path, path, ['profiles', name, ...path]];
}

function contextOf(spec: MailSpec, resolved: ResolvedSpec): RuleContext {
  const { version: _, profiles, ...top } = spec;
  const { base: __, ...own } = profiles[resolved.name] ?? {};
  return { spec, sections: mergeSections(top, own), resolved };
}

function toDiagnostic(
  rule: Rule,
  finding: Finding,
  resolved: ResolvedSpec,
  document: SpecDocument,
): Diagnostic {
  const path = writtenPath(finding.path, resolved);
  const { place, related } = document.placeOf(path, finding.part ?? 'value');
  const others = (finding.related ?? []).map((other) => ({
    message: other.message,
    place: document.placeOf(writtenPath(other.path, resolved), 'key').place,
  }));
  const allRelated = [...related, ...others];
  const pair = [finding.path, ...(finding.related ?? []).map((other) => other.path)];
  return {
    id: rule.id,
    severity: rule.severity,
    message: finding.message,
    why: finding.why ?? rule.why,
    help: takeAwayHelp(pair, resolved) ?? finding.help ?? rule.help,
    path,
    place,
    ...(allRelated.length > 0 && { related: allRelated }),
  };
}

/** The path in mail.yaml as written; for a default of the profile the nearest thing that is written. */
function writtenPath(path: SpecPath, resolved: ResolvedSpec): SpecPath {
  if (path[0] === 'profiles') return path;
  for (let length = path.length; length > 0; length -= 1) {
    const origin = resolved.originOf(path.slice(0, length));
    if (origin.kind === 'spec') return origin.path;
  }
  return ['profiles', resolved.name];
}
