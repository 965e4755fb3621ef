import { InternalError } from '../../diagnostic/internal-error.ts';
import type { OpendkimModel, OpendkimSetting } from '../../model/opendkim.ts';
import { originComment } from '../origin-comment.ts';

/** opendkim.conf(5): one setting a line, each with the reason for it. */
export function opendkimConf({ settings }: OpendkimModel): string {
  return settings.map(settingText).join('\n');
}

function settingText({ name, value, origin, why }: OpendkimSetting): string {
  const comment = originComment(origin, why);
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  if (!/^[A-Za-z0-9-]+$/.test(name) || !/^[^\s#][^#\p{Cc}]*$/u.test(text) || /\p{Cc}/u.test(comment)) {
    throw new InternalError(`a setting breaks the line of opendkim.conf: ${JSON.stringify({ name, text })}`);
  }
  return `# ${comment}\n${name.padEnd(20)} ${text}\n`;
}
