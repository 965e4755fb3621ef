import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotNode } from '../../model/dovecot.ts';
import { block, decided, flag, number, only23, only24, setting, text } from './nodes.ts';
import { DOVECOT_PATHS } from './paths.ts';

/** A file of logins, in Dovecot's passwd-file format. */
export interface LoginFile {
  readonly name: string;
  readonly path: string;
  readonly why: string;
}

/** How Dovecot reads a file of logins. */
export function passwdFile({ path, why }: LoginFile): readonly DovecotNode[] {
  return [
    setting('driver', text('passwd-file'), decided(why)),
    setting(only23('args'), text(path), decided(why)),
    setting(only24('passwd_file_path'), text(path), decided(why)),
  ];
}

const apart = decided(
  'hashes are computed apart: whoever logs in does not wait for the guesses of a stranger',
);

/**
 * The password look-ups. A hash costs a tenth of a second on purpose, and the one authentication process serves
 * everybody: worker processes compute. Dovecot 2.3 has no worker for a passwd-file, but for a Lua script, which reads the
 * same files. CRAM-MD5 needs passwords that are no hashes, of which there is nothing to compute.
 */
export function passwords({ auth }: ResolvedSpec, files: readonly LoginFile[]): readonly DovecotNode[] {
  const computed = !auth.mechanisms.includes('CRAM-MD5');
  return [
    ...files.map((file) =>
      block(computed ? only24(`passdb ${file.name}`) : { '2.3': 'passdb', '2.4': `passdb ${file.name}` }, [
        ...passwdFile(file),
        setting(only24('use_worker'), flag(true), apart),
      ]),
    ),
    ...(computed ? [block(only23('passdb'), script())] : []),
    ...workers(),
  ];
}

function script(): readonly DovecotNode[] {
  return [
    setting('driver', text('lua'), apart),
    setting('args', text(`file=${DOVECOT_PATHS.loginScript} blocking=yes`), apart),
  ];
}

/** Each may take the memory of one hash, 64 MiB with the parameters of `doveadm pw -s ARGON2ID`. */
function workers(): readonly DovecotNode[] {
  const few = decided('as much memory as so many hashes take, and no more');
  return [
    setting(only23('auth_worker_max_count'), number(4), few),
    block(only24('service auth-worker'), [setting('process_limit', number(4), few)]),
  ];
}
