import { describe, expect, it } from 'vitest';
import { requireBaseImage } from './base-image.ts';
import { docker, type Finished } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { readPins } from './pins.ts';

const { images } = packageRoot();
const version = readPins(images).daemons['debian-13']['busybox'] ?? '';

/** Has the build's own script look pins up in Debian 13's archive. */
async function resolvePins(...pins: readonly string[]): Promise<Finished> {
  await requireBaseImage('debian:trixie-slim', images, () => undefined);
  const script = 'apt-get update -qq -o Acquire::Languages=none >/dev/null && exec /resolve-pins "$@"';
  const mount = `${images}/base/resolve-pins:/resolve-pins:ro`;
  return docker(['run', '--rm', '--volume', mount, 'debian:trixie-slim', 'sh', '-c', script, 'sh', ...pins]);
}

describe('pins in the archive', () => {
  it('replaces a gone revision by the newest of the same upstream release, and says so', async () => {
    const gone = `${version.slice(0, version.lastIndexOf('-'))}-0gone1`;
    const { status, stdout, stderr } = await resolvePins(`busybox=${gone}`);
    expect(stderr).toContain(`NOTICE: the archive no longer has busybox ${gone}`);
    expect(stdout).toMatch(/^busybox=1:1\.37\.0-/);
    expect(status).toBe(0);
  });

  it('refuses another upstream release', async () => {
    const { status, stdout, stderr } = await resolvePins('busybox=1:1.36.1-9', 'netbase=5.9');
    expect(stderr).toContain('ERROR: busybox: not the pinned upstream release any more');
    expect(stderr).toContain('ERROR: netbase: not the pinned upstream release any more');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
