import type { Daemon } from '../mutant.ts';
import type { Project } from '../project/project.ts';
import type { LogLine } from '../session.ts';

/** What the daemons said. */
export interface LogReader {
  /** Forgets what was said before now. */
  begin(): void;
  lines(): Promise<readonly LogLine[]>;
}

/** Reads the containers' logs, from a moment on: milliseconds since 1970, by default now. */
export function logReader(project: Pick<Project, 'daemons' | 'logs'>, from: number = Date.now()): LogReader {
  let since = from;
  const read = async (daemon: Daemon): Promise<LogLine[]> => {
    const lines = (await project.logs(daemon, since)).split('\n').filter((line) => line !== '');
    return lines.map((text) => ({ container: daemon, text }));
  };
  return {
    begin: () => {
      since = Date.now();
    },
    lines: async () => (await Promise.all(project.daemons.map(read))).flat(),
  };
}

/** The last lines of each daemon. */
export function lastLines(lines: readonly LogLine[], most = 30): LogLine[] {
  const daemons = [...new Set(lines.map(({ container }) => container))];
  return daemons.flatMap((daemon) => lines.filter(({ container }) => container === daemon).slice(-most));
}

/** The lines that hold one of the marks, and those of the queue ids that occur in them. */
export function joined(lines: readonly LogLine[], marks: readonly string[]): LogLine[] {
  const direct = lines.filter(({ text }) => marks.some((mark) => text.includes(mark)));
  const ids = new Set(
    direct.flatMap(({ text }) => text.match(/: ([0-9A-F]{6,}|[0-9B-Zb-z]{12,}):/)?.[1] ?? []),
  );
  return lines.filter(
    (line) => direct.includes(line) || [...ids].some((id) => line.text.includes(`: ${id}:`)),
  );
}
