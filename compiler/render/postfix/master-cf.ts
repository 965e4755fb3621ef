import { InternalError } from '../../diagnostic/internal-error.ts';
import type { PostfixModel, PostfixParameter, PostfixService } from '../../model/postfix.ts';
import { originComment } from '../origin-comment.ts';
import { checkedLine, checkedWord } from './check-value.ts';
import { valueText } from './value.ts';

const head = `# service        type        private unpriv  chroot  wakeup  maxproc command\n`;

/** master.cf (master(5)): one service a line, each with the reason for it; no service runs in a chroot. */
export function masterCf({ services }: PostfixModel): string {
  return `${head}\n${services.map(serviceText).join('\n')}`;
}

function serviceText(service: PostfixService): string {
  const { name, type, unprivileged, wakeup, processes, command, origin, why } = service;
  const columns = [
    checkedWord(name).padEnd(16),
    type.padEnd(11),
    (service.private ? 'y' : 'n').padEnd(7),
    (unprivileged ? '-' : 'n').padEnd(7),
    'n'.padEnd(7),
    (wakeup ? `${wakeup.seconds}${wakeup.onlyWhenUsed ? '?' : ''}` : '-').padEnd(7),
    (processes === undefined ? '-' : String(processes)).padEnd(7),
    command,
  ];
  const comment = `# ${checkedLine(originComment(origin, why))}`;
  const attributes = service.attributes ? [`  ${service.attributes.map(checkedWords).join(' ')}`] : [];
  return [comment, columns.join(' '), ...service.options.flatMap(optionText), ...attributes, ''].join('\n');
}

/** Split at blanks by master(8), each part a word of its own. */
const checkedWords = (attribute: string): string => attribute.split(' ').map(checkedWord).join(' ');

/** The braces keep a value with blanks together; its own braces must be in pairs, so none is let in. */
function optionText({ name, value, origin, why }: PostfixParameter): readonly string[] {
  const text = valueText(value);
  if (/[{}]/.test(text)) throw new InternalError(`a brace in an option of master.cf: ${name}`);
  return [`  # ${checkedLine(originComment(origin, why))}`, `  -o { ${checkedWord(name)} = ${text} }`];
}
