import type { ConfigFile } from '../../model/kubernetes.ts';

/**
 * The most bytes of files in one object. A ConfigMap or a Secret holds 1 MiB (Kubernetes, "ConfigMaps"), and etcd takes
 * 1.5 MiB with everything that the API server writes beside the files; the rest is room for both.
 */
export const MOST_OBJECT_BYTES: number = 768 * 2 ** 10;

/** Files in the groups that are one object each; a file that is larger than an object comes in parts. */
export function inObjects(files: readonly ConfigFile[]): readonly (readonly ConfigFile[])[] {
  const groups: ConfigFile[][] = [];
  let room = 0;
  for (const part of files.flatMap(inParts)) {
    const bytes = Buffer.byteLength(part.text) + part.key.length;
    if (groups.length === 0 || bytes > room) {
      groups.push([]);
      room = MOST_OBJECT_BYTES;
    }
    groups.at(-1)?.push(part);
    room -= bytes;
  }
  return groups;
}

/** The longest key of Kubernetes, so that a part has room for its key as well. */
const KEY_BYTES = 253;

/**
 * A file as it is, or in parts `NAME.part-0001` and so on, which the images' entry scripts put together. A part ends with a
 * line, where the line is not longer than an object.
 */
function inParts(file: ConfigFile): readonly ConfigFile[] {
  const most = MOST_OBJECT_BYTES - KEY_BYTES;
  // UTF-8 has at most three bytes for each unit of UTF-16: most files need no counting.
  if (3 * file.text.length <= most) return [file];
  const bytes = Buffer.from(file.text, 'utf8');
  if (bytes.length <= most) return [file];
  const parts: ConfigFile[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = endOfPart(bytes, start, start + most);
    const ending = `.part-${String(parts.length + 1).padStart(4, '0')}`;
    parts.push({
      key: `${file.key}${ending}`,
      path: `${file.path}${ending}`,
      text: bytes.toString('utf8', start, end),
    });
    start = end;
  }
  return parts;
}

const LINE_FEED = 0x0a;

/** Behind the last line that ends before `limit`, else behind the last whole character. */
function endOfPart(bytes: Buffer, start: number, limit: number): number {
  if (limit >= bytes.length) return bytes.length;
  const line = bytes.lastIndexOf(LINE_FEED, limit - 1) + 1;
  if (line > start) return line;
  let end = limit;
  // 10xxxxxx continues a character (RFC 3629 section 3).
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}
