/** One thing that went over a connection: `>` sent, `<` received, `*` what happened to the connection, `#` a remark. */
export interface TranscriptEntry {
  /** Milliseconds since the session began. */
  readonly at: number;
  /** Number of the connection in the session, from 1; 0 for none. */
  readonly connection: number;
  readonly mark: '>' | '<' | '*' | '#';
  /** Bytes as latin1, cut when long; not escaped. */
  readonly text: string;
}

/** A transcript that is being written. */
export interface Transcript {
  readonly entries: readonly TranscriptEntry[];
  add(connection: number, mark: TranscriptEntry['mark'], text: string | Buffer): void;
}

/** Bytes of one entry that are kept. */
const kept = 2_000;

/** Entries that are kept; the most that a check needs is a few hundred. */
const mostEntries = 5_000;

/** An empty transcript whose clock starts now. What `secrets` says never stands in it, not even in base64. */
export function transcript(secrets: readonly string[] = []): Transcript {
  const began = performance.now();
  const entries: TranscriptEntry[] = [];
  return {
    entries,
    add(connection, mark, bytes) {
      if (entries.length === mostEntries)
        entries.push({ at: 0, connection: 0, mark: '#', text: 'too much to keep' });
      if (entries.length > mostEntries) return;
      const all = typeof bytes === 'string' ? bytes : bytes.toString('latin1', 0, kept);
      const length = bytes.length;
      const text = redacted(all.slice(0, kept), secrets) + (length > kept ? ` … (${length} bytes)` : '');
      entries.push({ at: Math.round(performance.now() - began), connection, mark, text });
    },
  };
}

/** Text without secrets: as they are, and in words that hold them when read as base64 (AUTH, AUTHENTICATE). */
export function redacted(text: string, secrets: readonly string[]): string {
  const holds = (plain: string): boolean => secrets.some((secret) => plain.includes(secret));
  const plain = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[password]'), text);
  return plain.replace(/[A-Za-z0-9+/]{12,}={0,2}/g, (word) =>
    holds(Buffer.from(word, 'base64').toString('latin1')) ? '[password in base64]' : word,
  );
}
