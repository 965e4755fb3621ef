import type { DovecotGroup, DovecotName, DovecotNode, DovecotVersion } from '../../model/dovecot.ts';
import { originComment } from '../origin-comment.ts';
import { settingLines } from './setting-lines.ts';

/** dovecot.conf: one setting a line, each reason once in front of what it explains. */
export function printGroups(groups: readonly DovecotGroup[], version: DovecotVersion): string {
  const sections = groups.map((group) => ({
    title: group.title,
    lines: nodeLines(group.nodes, version),
  }));
  const printed = sections
    .filter((section) => section.lines.length > 0)
    .map((section) => [`## ${section.title}`, '', ...section.lines].join('\n'));
  return `${['# dovecot.conf, written by mailc from mail.yaml: edit that instead.', ...printed].join('\n\n')}\n`;
}

/** The lines of some nodes; `last` is the reason printed last, which is not said again. */
function nodeLines(
  nodes: readonly DovecotNode[],
  version: DovecotVersion,
  last = { reason: '' },
): readonly string[] {
  return nodes.flatMap((node) => {
    const name = nameIn(node.name, version);
    if (name === undefined) return [];
    if (node.kind === 'block') {
      return [`${name} {`, ...nodeLines(node.nodes, version, last).map((line) => `  ${line}`), '}'];
    }
    const reason = originComment(node.origin, node.why);
    const comment = reason === last.reason ? [] : [`# ${reason}`];
    last.reason = reason;
    return [...comment, ...settingLines(name, node.value, version)];
  });
}

const nameIn = (name: DovecotName, version: DovecotVersion): string | undefined =>
  typeof name === 'string' ? name : name[version];
