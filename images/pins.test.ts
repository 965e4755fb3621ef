import { expect, it } from 'vitest';
import { packageRoot } from './package-root.ts';
import { parseVersions, pinArgument, readPins } from './pins.ts';
import { platforms } from './platforms.ts';
import { daemonRoots, worldRoots } from './roots.ts';

const pins = readPins(packageRoot().images);

it.each(platforms)('%s pins every package that the images are picked from', (platform) => {
  expect(Object.keys(pins.daemons[platform])).toEqual(expect.arrayContaining([...daemonRoots]));
});

it('pins the Postfix and Dovecot releases that each platform stands for', () => {
  expect(pins.daemons['debian-12']['postfix']).toMatch(/^3\.7\./);
  expect(pins.daemons['debian-12']['dovecot-core']).toMatch(/^1:2\.3\./);
  expect(pins.daemons['debian-13']['postfix']).toMatch(/^3\.10\./);
  expect(pins.daemons['debian-13']['dovecot-core']).toMatch(/^1:2\.4\./);
});

it("pins the world's packages", () => {
  expect(Object.keys(pins.world)).toEqual([...worldRoots]);
});

it('hands the builds sorted pins and reads back what an image lists', () => {
  const versions = { zlib1g: '1:1.3', busybox: '1:1.37.0-6+b9' };
  expect(pinArgument(versions)).toBe('busybox=1:1.37.0-6+b9 zlib1g=1:1.3');
  expect(parseVersions('zlib1g=1:1.3\nbusybox=1:1.37.0-6+b9\nzlib1g=1:1.3\n')).toEqual(versions);
});
