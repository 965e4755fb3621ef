import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PodVolume } from './objects.ts';
import { type PodVolumes, podVolumes, type VolumeContents } from './pod-volumes.ts';
import type { Podman } from './podman.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailc-volumes-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** No volume of these tests is in memory: podman is not asked for anything. */
const volumesOf = (volume: Partial<PodVolume>): PodVolumes =>
  podVolumes(
    {} as Podman,
    { run: 'run', folder, labels: {} },
    {
      name: 'post',
      kind: 'StatefulSet',
      labels: {},
      pod: { containers: [], volumes: [{ name: 'config', ...volume }] },
      claims: [],
    },
  );

const contents: VolumeContents = {
  configMaps: new Map([['post-dovecot', new Map([['dovecot.conf', 'settings']])]]),
  secrets: new Map([['post-dovecot', new Map([['users', 'hashes']])]]),
};

test('a projected volume has what its ConfigMaps and its Secrets hold, each with its mode', async () => {
  const volumes = volumesOf({
    projected: {
      defaultMode: 0o400,
      sources: [
        { configMap: { name: 'post-dovecot' } },
        { secret: { name: 'post-dovecot', items: [{ key: 'users', path: 'users', mode: 0o440 }] } },
      ],
    },
  });
  await volumes.fill(contents);
  const at = (file: string): string => join(volumes.place('config'), file);
  expect(await readFile(at('dovecot.conf'), 'utf8')).toBe('settings');
  expect(await readFile(at('users'), 'utf8')).toBe('hashes');
  expect((await stat(at('dovecot.conf'))).mode & 0o777).toBe(0o400);
  expect((await stat(at('users'))).mode & 0o777).toBe(0o440);
});

test('a Secret is not taken for a ConfigMap of the same name', async () => {
  const item = { name: 'post-dovecot', items: [{ key: 'users', path: 'users' }] };
  await expect(volumesOf({ projected: { sources: [{ configMap: item }] } }).fill(contents)).rejects.toThrow(
    'no pod would start',
  );
});

test('anything else in a projected volume is refused', async () => {
  await expect(volumesOf({ projected: { sources: [{}] } }).fill(contents)).rejects.toThrow('something else');
});
