import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { RecordedFile, WorldCalls } from '../link/protocol.ts';
import { arrivals } from './arrivals.ts';

/** Bytes at the beginning of a file in which tokens are looked for. */
const searched = 65_536;
/** How often new mailboxes are looked for while somebody waits, in milliseconds. */
const period = 50;

interface Known {
  path: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** The delivered messages, as files. */
export interface MailboxFiles {
  find(input: WorldCalls['files']['in']): Promise<readonly RecordedFile[]>;
  forget(): void;
}

/**
 * Finds delivered messages by their files, so that what a check says about SMTP does not hang on IMAP or a login.
 * `root` is where the volume of the mailboxes is mounted. The folders are watched, not listed again and again: over many
 * runs they grow large.
 */
export function mailboxFiles(root: string): MailboxFiles {
  const files = arrivals<Known>();
  // By folder and Maildir base name, which stay when a file moves from new to cur or changes its flags. The base name
  // alone is not enough: copies of one message in several mailboxes share it.
  const known = new Map<string, Known | 'reading'>();
  const watched = new Map<string, FSWatcher>();

  /** Where a file was last said to be while it was being read: it may move from new to cur meanwhile. */
  const latest = new Map<string, string>();

  const see = async (path: string): Promise<void> => {
    const key = path.replace(/\/(?:new|cur)\/([^/]*?)(?::2,[^/]*)?$/, '/$1');
    const before = known.get(key);
    if (before === 'reading') return void latest.set(key, path);
    if (before !== undefined) {
      if ((await stat(`${root}${path}`).catch(() => undefined)) !== undefined) before.path = path.slice(1);
      return;
    }
    known.set(key, 'reading');
    const file = await read(root, path).catch(() => undefined);
    const moved = latest.get(key);
    latest.delete(key);
    if (file === undefined) known.delete(key);
    else {
      known.set(key, file);
      files.add(file);
    }
    if (moved !== undefined && moved !== path) await see(moved);
  };
  const discover = async (): Promise<void> => {
    for (const folder of await maildirFolders(root, '', 0)) {
      if (watched.has(folder)) continue;
      watched.set(
        folder,
        watch(
          `${root}${folder}`,
          (_event, name) => void (name === null ? undefined : see(`${folder}/${name}`)),
        ),
      );
      for (const name of await readdir(`${root}${folder}`).catch(() => [])) await see(`${folder}/${name}`);
    }
  };

  return {
    async find({ token, count, ms, below }) {
      await discover();
      const holds = ({ path, text }: Known): boolean => path.includes(below) && text.includes(token);
      const timer = setInterval(() => void discover(), period);
      const found = await files.matching(holds, count, ms).finally(() => clearInterval(timer));
      return found.map(({ bytes, text: _, ...file }) => ({ ...file, raw: bytes.toString('base64') }));
    },
    forget: () => files.forget(),
  };
}

/** Folders that hold messages. */
async function maildirFolders(root: string, folder: string, depth: number): Promise<string[]> {
  if (depth > 6) return [];
  const entries = await readdir(`${root}${folder}`, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((each) => each.isDirectory() && each.name !== 'tmp');
  const nested = folders.map(async ({ name }) =>
    name === 'new' || name === 'cur'
      ? [`${folder}/${name}`]
      : maildirFolders(root, `${folder}/${name}`, depth + 1),
  );
  return (await Promise.all(nested)).flat();
}

async function read(root: string, path: string): Promise<Known> {
  const [bytes, { uid, gid, mode }] = await Promise.all([readFile(`${root}${path}`), stat(`${root}${path}`)]);
  const text = bytes.subarray(0, searched).toString('latin1');
  return { path: path.slice(1), bytes, text, uid, gid, mode: mode & 0o7777 };
}
