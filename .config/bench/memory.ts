import { run } from './run.ts';
import type { Stack } from './stack.ts';

/** Memory that each container holds now, without the page cache: as `docker stats` counts it. */
export function memoryOf(stack: Stack): string {
  const ids = stack.services.map((service) => stack.container(service));
  const used = run('docker', ['stats', '--no-stream', '--format', '{{.MemUsage}}', ...ids]);
  const figures = used
    .trim()
    .split('\n')
    .map((line) => line.split(' / ')[0]?.trim() ?? '');
  return stack.services.map((service, index) => `${service} ${figures[index]}`).join(', ');
}
