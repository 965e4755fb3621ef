import { mailTopics } from './not-done/mail-topics.ts';
import type { NotDone } from './not-done/topic.ts';
import { userTopics } from './not-done/user-topics.ts';

export type { NotDone } from './not-done/topic.ts';

/**
 * What mailc does not do at all, each with what to do instead: the one list that `check`, `init` and NOT-DONE.md share.
 * A parameter, a setting or a word that belongs to a topic is answered with the topic's words.
 */
export const notDone: readonly NotDone[] = [...mailTopics, ...userTopics];

/** A daemon that has settings of its own in mail.yaml. */
export type SettingsOf = 'postfix' | 'dovecot' | 'opendkim';

/** The topic that a parameter or a setting of a daemon belongs to; a name ending in `*` in the list stands for all that begin so. */
export function notDoneBySetting(daemon: SettingsOf, name: string): NotDone | undefined {
  return notDone.find(({ settings }) =>
    settings?.[daemon]?.some((each) =>
      each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each,
    ),
  );
}

/** The topic that a word is about, whatever its case and however its parts are joined: `mail_filter`, `mailFilter`. */
export function notDoneByWord(word: string): NotDone | undefined {
  const plain = plainOf(word);
  return notDone.find(({ words }) => words.some((each) => plainOf(each) === plain));
}

/** A topic by its id. */
export function notDoneById(id: string): NotDone {
  const found = notDone.find((topic) => topic.id === id);
  if (found === undefined) throw new Error(`no topic ${id}`);
  return found;
}

const plainOf = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
