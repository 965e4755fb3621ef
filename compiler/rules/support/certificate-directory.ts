import { tidy } from '../../resolve/certificate.ts';

/** What a certificate directory would show to the containers that they must not see. */
export interface TooWide {
  /** What the directory is, after "is". */
  readonly what: string;
}

/** Folders of a system at its root (Filesystem Hierarchy Standard 3.0 chapter 3, and those of macOS). */
const ofTheSystem = new Set(
  (
    'bin boot dev etc home lib lib32 lib64 libx32 lost+found media mnt nix opt proc root run sbin snap srv sys tmp usr var ' +
    'Applications Library Network System Users Volumes cores private'
  ).split(' '),
);

/** Folders of a system below its root that hold more than one program's files. */
const shared =
  /^\/(usr\/[^/]+|usr\/local\/[^/]+|usr\/share\/[^/]+|var\/[^/]+|var\/lib\/docker(\/volumes)?|private\/[^/]+|etc\/(ssh|default|pam\.d|systemd|cron\.d)|mnt\/[a-z])$/;

/** Folders that are windows into the kernel, or the start of the machine. */
const kernel = /^\/(proc|sys|dev|boot)\//;

const home = /^(~|\/root|\/home\/[^/]+|\/Users\/[^/]+|\/var\/home\/[^/]+|\/export\/home\/[^/]+)$/;

/** Folders where an ACME client keeps the keys of accounts, and of every name, beside the certificate. */
const acme =
  /(^|\/)(\.acme\.sh|\.lego|\.getssl)$|^\/(.*\/)?letsencrypt(\/(live|archive|accounts|keys))?$|^\/(.*\/)?(etc|lib)\/dehydrated(\/(certs|accounts))?$|(^|\/)(data|share|lib)\/caddy(\/(acme|certificates))?$/;

/** Whether a certificate directory holds much more than a certificate; undefined if it does not. */
export function tooWide(directory: string): TooWide | undefined {
  const path = tidy(directory);
  if (path === '') return directory.startsWith('/') ? { what: 'the whole machine' } : undefined;
  if (home.test(path) || /^~\/\.\./.test(path)) return { what: "somebody's whole home" };
  if (acme.test(path)) return { what: 'where an ACME client keeps its accounts and the keys of every name' };
  if (kernel.test(path)) return { what: "part of the kernel's own folders" };
  const [, first = '', second] = path.split('/');
  const atRoot = path.startsWith('/') && second === undefined && ofTheSystem.has(first);
  return atRoot || shared.test(path) ? { what: 'a folder of the system' } : undefined;
}

const ofTheProfile = ['postfix', 'dovecot', 'opendkim', 'dns', 'helm', 'kustomize', 'secrets'];

/**
 * What a certificate directory is to the project, whose folder is one below the output folder and named after the profile;
 * undefined if it is nothing to it.
 */
export function placeInTheProject(
  directory: string,
  profile: string,
  profiles: readonly string[],
): string | undefined {
  const path = tidy(directory);
  if (path.startsWith('/') || path.startsWith('~') || (path === '' && directory.startsWith('/')))
    return undefined;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const up = names.findIndex((name) => name !== '..');
  if (up === -1) return abovePlaces[Math.min(names.length, abovePlaces.length - 1)];
  if (up > 1) return undefined;
  const inside = up === 0 ? [profile, ...names] : names.slice(1);
  const [owner = '', folder] = inside;
  if (!profiles.includes(owner) && owner !== profile) return undefined;
  if (folder === undefined) return 'the folder of the compiled project';
  if (folder === 'secrets') return 'where the secrets of the project are';
  return ofTheProfile.includes(folder) ? 'a folder that `mailc compile` writes' : undefined;
}

const abovePlaces = [
  'the folder of the compiled project',
  'the output folder of `mailc compile`',
  'the folder around the output folder of `mailc compile`',
  'a folder far around the output folder of `mailc compile`',
];
