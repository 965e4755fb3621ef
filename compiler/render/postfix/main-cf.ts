import type { PostfixModel, PostfixParameter, PostfixSection } from '../../model/postfix.ts';
import { originComment } from '../origin-comment.ts';
import { checkedLine, checkedWord } from './check-value.ts';
import { itemText, restrictionText, valueText } from './value.ts';

/** main.cf (postconf(5)): one parameter a line, long lists one item a line, each with the reason for it. */
export function mainCf({ sections }: PostfixModel): string {
  return sections.map(sectionText).join('\n');
}

function sectionText({ title, parameters }: PostfixSection): string {
  return `### ${checkedLine(title)} ###\n\n${parameters.map(parameterText).join('\n')}`;
}

function parameterText({ name, value, origin, why }: PostfixParameter): string {
  const comment = `# ${checkedLine(originComment(origin, why))}`;
  return [comment, ...assignment(checkedWord(name), value), ''].join('\n');
}

function assignment(name: string, value: PostfixParameter['value']): readonly string[] {
  if (value.kind === 'restrictions') {
    const lines = value.items.flatMap((item) => [
      `    # ${checkedLine(item.why)}`,
      `    ${restrictionText(item)}`,
    ]);
    return [`${name} =`, ...lines];
  }
  if (value.kind === 'list' && value.items.length > 1) {
    return [`${name} =`, ...value.items.map((item) => `    ${itemText(item)}`)];
  }
  return [`${name} = ${valueText(value)}`.trimEnd()];
}
