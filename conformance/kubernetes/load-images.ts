import { spawn } from 'node:child_process';
import { docker } from '../project/docker.ts';
import { ToolError } from '../tool-error.ts';
import type { Podman } from './podman.ts';

/** Has podman know these images as Docker does; those that it knows already are not copied. */
export async function loadImages(podman: Podman, images: readonly string[]): Promise<void> {
  const names = [...new Set(images)];
  const ids = (await docker(['image', 'inspect', '--format', '{{.Id}}', ...names])).trim().split('\n');
  const known = (
    await podman.try(['images', '--no-trunc', '--format', '{{.Id}} {{.Repository}}:{{.Tag}}'])
  ).stdout
    .split('\n')
    .map((line) => line.trim());
  const missing = names.filter((name, n) => !known.includes(`${ids[n]?.replace('sha256:', '')} ${name}`));
  if (missing.length > 0) await copy(podman, missing);
}

async function copy(podman: Podman, images: readonly string[]): Promise<void> {
  const save = spawn('docker', ['save', ...images], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { code, stderr } = await podman.try(['load', '--quiet'], { from: save.stdout });
  if (code !== 0)
    throw new ToolError(
      `podman load failed: ${stderr.trim().split('\n').at(-1)}`,
      'See what podman says above.',
    );
}
