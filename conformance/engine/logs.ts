import type { Daemon } from '../mutant.ts';
import { tryDocker } from '../project/docker.ts';
import type { Project } from '../project/project.ts';
import type { LogLine } from '../session.ts';

/** What the daemons said. */
export interface LogReader {
  /** Forgets what was said before now. */
  begin(): void;
  lines(): Promise<readonly LogLine[]>;
}

/** Reads the containers' logs through the engine. */
export function logReader(project: Project): LogReader {
  let since = Date.now();
  const read = async (daemon: Daemon): Promise<LogLine[]> => {
    const { stdout, stderr } = await tryDocker([
      'logs',
      '--since',
      (since / 1000).toFixed(3),
      project.container(daemon),
    ]);
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
    return lines.map((text) => ({ container: daemon, text }));
  };
  return {
    begin: () => {
      since = Date.now();
    },
    lines: async () => (await Promise.all(project.daemons.map(read))).flat(),
  };
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
