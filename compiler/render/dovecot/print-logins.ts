import { InternalError } from '../../diagnostic/internal-error.ts';
import type { DovecotLogin, DovecotVersion } from '../../model/dovecot.ts';
import { sizeText } from './size-text.ts';

const HEAD =
  '# Written by mailc from mail.yaml. Fields as in passwd(5); the last one has what differs for this login.';

/** The file of logins whose password or hash stands in mail.yaml: `address:{SCHEME}hash::::::fields`. */
export function printLogins(logins: readonly DovecotLogin[], version: DovecotVersion): string {
  const lines = [HEAD];
  for (const login of logins) {
    const { password } = login;
    if (password.kind === 'hash') lines.push(loginLine(login, password.hash, version));
    if (password.kind === 'plain') lines.push(loginLine(login, inClear(password.plain), version));
  }
  return `${lines.join('\n')}\n`;
}

/** The logins whose password is a secret, or nothing when there are none: the container puts the hashes in. */
export function printSecretLogins(
  logins: readonly DovecotLogin[],
  version: DovecotVersion,
): string | undefined {
  const lines = [HEAD];
  for (const login of logins) {
    if (login.password.kind === 'secret')
      lines.push(loginLine(login, `{SECRET}${login.password.secret}`, version));
  }
  return lines.length === 1 ? undefined : `${lines.join('\n')}\n`;
}

function loginLine(login: DovecotLogin, password: string, version: DovecotVersion): string {
  const { address, quotaBytes } = login;
  if (!/^[\w+=-][\w.+=-]*@[a-z0-9.-]+$/.test(address)) {
    throw new InternalError('a login would break out of the passwd-file');
  }
  if (!/^\{[A-Z0-9.-]+\}[^\s:\p{Cc}]+$/u.test(password)) {
    throw new InternalError(`the password of ${address} would break out of the passwd-file`);
  }
  return `${address}:${password}::::::${quotaBytes === undefined ? '' : quotaField(quotaBytes, version)}`;
}

/** What is no plain ASCII, or would end the field, stands there in Base64. */
const inClear = (password: string): string =>
  /^[!-9;-~]+$/.test(password)
    ? `{PLAIN}${password}`
    : `{PLAIN.B64}${Buffer.from(password, 'utf8').toString('base64')}`;

const quotaField = (bytes: number, version: DovecotVersion): string =>
  version === '2.3'
    ? `userdb_quota_rule=*:storage=${sizeText(bytes)}`
    : `userdb_quota_storage_size=${sizeText(bytes)}`;
