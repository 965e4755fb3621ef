import type { Platform } from '../../../schema/platform.ts';
import type { DovecotModel, DovecotVersion } from '../../model/dovecot.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { printGroups } from './print-groups.ts';
import { printGuesses } from './print-guesses.ts';
import { printLogins, printSecretLogins } from './print-logins.ts';

/** The Dovecot that each platform has. */
export const DOVECOT_VERSION: Readonly<Record<Platform, DovecotVersion>> = {
  'debian-12': '2.3',
  'debian-13': '2.4',
};

/** The files of the folder `dovecot/`, in the grammar of the platform's Dovecot. */
export function renderDovecot(model: DovecotModel, platform: Platform): FileTree {
  const version = DOVECOT_VERSION[platform];
  const files = new Map([
    ['dovecot/dovecot.conf', printGroups(model.groups, version)],
    ['dovecot/users', printLogins(model.logins, version)],
  ]);
  const secret = printSecretLogins(model.logins, version);
  if (secret !== undefined) files.set('dovecot/users.secret', secret);
  if (model.guesses !== undefined) files.set('dovecot/guesses', printGuesses(model.guesses));
  return files;
}
