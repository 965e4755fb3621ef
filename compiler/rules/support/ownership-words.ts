import { type NotDone, notDoneBySetting, notDoneByWord, type SettingsOf } from '../../diagnostic/not-done.ts';
import { fieldExamples } from '../../target/field-examples.ts';
import type { Owner } from '../../target/ownership.ts';

/** What is said about a setting that `postfix.parameters` and its like may not decide. */
export interface OwnershipWords {
  readonly message: string;
  readonly why?: string;
  readonly help: string;
}

/**
 * What to say about a setting that mail.yaml may not decide.
 *
 * @param value - what mail.yaml gives it: a word in it may be about something that mailc does not do
 */
export function ownershipWords(
  daemon: SettingsOf,
  name: string,
  owner: Owner,
  value?: unknown,
): OwnershipWords {
  const topic = notDoneBySetting(daemon, name);
  if (topic !== undefined) return notDoneWords(name, topic);
  const meant = topicOfValue(value);
  const more = meant === undefined ? '' : ` mailc does not do ${meant.title}: ${meant.instead}`;
  if ('field' in owner) {
    const field = `\`${owner.field}\``;
    return {
      message: `\`${name}\` is decided by ${field}`,
      help: `Remove the line, and write what you need at ${field}, such as \`${fieldExamples[owner.field]}\`.${more}`,
    };
  }
  if (owner.refused === true) {
    return { message: `\`${name}\` is refused: ${owner.reason}`, help: `Remove the line.${more}` };
  }
  return {
    message: `\`${name}\` is decided by mailc`,
    why: `mailc decides it for a reason: ${owner.reason}.`,
    help: `Remove the line.${more}`,
  };
}

/** What to say about a setting of something that mailc does not do at all. */
export function notDoneWords(name: string, topic: NotDone): OwnershipWords {
  return {
    message: `\`${name}\` is for ${topic.title}, which mailc does not do`,
    why: topic.reason,
    help: `Remove the line. ${topic.instead}`,
  };
}

function topicOfValue(value: unknown): NotDone | undefined {
  if (typeof value !== 'string') return undefined;
  return value
    .split(/[^A-Za-z0-9_-]+/)
    .filter((word) => word !== '')
    .map(notDoneByWord)
    .find((topic) => topic !== undefined);
}
