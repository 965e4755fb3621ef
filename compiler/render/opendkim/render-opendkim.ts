import type { OpendkimModel } from '../../model/opendkim.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { originComment } from '../origin-comment.ts';
import { checkedAddress, checkedHost, checkedWord } from './check-word.ts';
import { opendkimConf } from './opendkim-conf.ts';
import { signLua } from './sign-lua.ts';

/** The files of the OpenDKIM container, by their path in the tree. */
export function renderOpendkim(model: OpendkimModel): FileTree {
  return new Map([
    ['opendkim/KeyTable', keyTable(model)],
    ['opendkim/SigningTable', signingTable(model)],
    ['opendkim/TrustedHosts', trustedHosts(model)],
    ['opendkim/opendkim.conf', opendkimConf(model)],
    ['opendkim/Senders', senders(model)],
    ['opendkim/sign.lua', signLua(model)],
  ]);
}

function keyTable({ keys }: OpendkimModel): string {
  return keys
    .map(({ name, domain, selector, secret, origin }) => {
      const file = `/etc/opendkim/keys/${checkedWord(secret)}`;
      const row = `${checkedWord(name)} ${checkedWord(domain)}:${checkedWord(selector)}:${file}`;
      return `# ${originComment(origin)}\n${row}\n`;
    })
    .join('');
}

function signingTable({ signing }: OpendkimModel): string {
  return signing.map(({ domain, key }) => `${checkedWord(domain)} ${checkedWord(key)}\n`).join('');
}

function senders({ senders: rows, sendersOrigin }: OpendkimModel): string {
  const comment = originComment(sendersOrigin, 'the logins that may have each address in From');
  return `# ${comment}\n${rows.map(({ address, logins }) => `${checkedAddress(address)} ${logins.map(checkedAddress).join(' ')}\n`).join('')}`;
}

function trustedHosts({ trustedHosts: hosts, trustedOrigin }: OpendkimModel): string {
  const comment = originComment(trustedOrigin, 'their mail is signed without a login');
  return `# ${comment}\n${hosts.map((host) => `${checkedHost(host)}\n`).join('')}`;
}
