import type { PostfixModel } from '../../model/postfix.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { mainCf } from './main-cf.ts';
import { masterCf } from './master-cf.ts';
import { tableText } from './table.ts';
import { upstreamLoginsText } from './upstream-logins.ts';
import { tablePath } from './value.ts';

/** The files of the Postfix container, by their path in the tree. */
export function renderPostfix(model: PostfixModel): FileTree {
  return new Map([
    ['postfix/main.cf', mainCf(model)],
    ['postfix/master.cf', masterCf(model)],
    ...(model.upstreamLogins.length === 0
      ? []
      : [['postfix/upstream-logins', upstreamLoginsText(model.upstreamLogins)] as const]),
    ...model.tables.map((table) => [`postfix/${tablePath(table)}`, tableText(table)] as const),
  ]);
}
