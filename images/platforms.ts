import type { Platform } from '../schema/platform.ts';

/** Debian's code name of each platform: what its base image `debian:<name>-slim` and its archive are called. */
export const releases: Readonly<Record<Platform, string>> = {
  'debian-12': 'bookworm',
  'debian-13': 'trixie',
};

/** The platforms images are built for. */
export const platforms: readonly Platform[] = ['debian-12', 'debian-13'];

/** The Debian release of the conformance suite's world, whatever the platform under test. */
export const worldRelease: string = releases['debian-13'];
