import type { Platform } from '../schema/platform.ts';
import { type Pins, pinArgument } from './pins.ts';
import { platforms, releases, worldRelease } from './platforms.ts';
import { daemonRoots } from './roots.ts';

/** Prefix of the images that `mailc images build` makes; nothing is ever pulled from there. */
export const repository = 'localhost/mailc';

/** The daemons, one image each. */
export const daemons = ['postfix', 'dovecot', 'opendkim'] as const;

/** What stands beside them in a pod: the exporter of metrics. */
export const sidecars = ['metrics'] as const;

/** One `docker build`. */
export interface Step {
  /** The image's name, such as `localhost/mailc/postfix:0.1.0-debian-13`. */
  readonly tag: string;
  /** What it is, for people: `postfix for debian-13`. */
  readonly title: string;
  /** Below the folder of the image contexts. */
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  /** Files and folders of the context that the image is made of. */
  readonly inputs: readonly string[];
  /** Tags that must be there before: of other steps, or `debian:…`. */
  readonly after: readonly string[];
  /** Daemon images say in a label which packages they hold; the name of the lists to read that from. */
  readonly lists: readonly string[];
}

const scripts = ['base/resolve-pins', 'base/fetch', 'base/collect', 'base/lay-out'];
const own = [...daemons, ...sidecars];
const fileLists = ['base/files', ...own.map((image) => `${image}/files`)];

/** The name of an image. */
export function imageTag(image: string, version: string, platform?: Platform): string {
  return `${repository}/${image}:${version}${platform === undefined ? '' : `-${platform}`}`;
}

/** The builds for one platform, in order. */
function platformSteps(platform: Platform, version: string, pins: Pins): readonly Step[] {
  const release = releases[platform];
  const debian = `debian:${release}-slim`;
  const args = {
    RELEASE: release,
    ROOTS: daemonRoots.join(' '),
    PINS: pinArgument(pins.daemons[platform]),
  };
  const packages = imageTag('packages', version, platform);
  const base = imageTag('base', version, platform);
  const common = { dockerfile: 'base/Dockerfile', args };
  const inputs = ['base/Dockerfile', ...scripts, ...fileLists];
  return [
    {
      ...common,
      tag: packages,
      title: `packages for ${platform}`,
      target: 'packages',
      inputs,
      after: [debian],
      lists: [],
    },
    {
      ...common,
      tag: base,
      title: `base for ${platform}`,
      target: 'base',
      inputs: [
        ...inputs,
        'base/etc',
        'base/lib.sh',
        'base/secrets.sh',
        'base/certificate.sh',
        'base/own-certificate.sh',
      ],
      after: [packages],
      lists: ['base'],
    },
    ...own.map((image) => ({
      tag: imageTag(image, version, platform),
      title: `${image} for ${platform}`,
      dockerfile: `${image}/Dockerfile`,
      target: undefined,
      args: { VERSION: version, PLATFORM: platform },
      inputs: [image],
      after: [packages, base],
      lists: ['base', image],
    })),
  ];
}

/** The build of the image that the conformance suite's world runs in. */
export function worldStep(version: string, pins: Pins): Step {
  return {
    tag: imageTag('world', version),
    title: 'world',
    dockerfile: 'world/Dockerfile',
    target: undefined,
    args: { RELEASE: worldRelease, PINS: pinArgument(pins.world) },
    inputs: ['world', 'base/resolve-pins'],
    after: [`debian:${worldRelease}-slim`],
    lists: [],
  };
}

/** Every build that the images of some platforms take, in order. */
export function planBuild(wanted: readonly Platform[], version: string, pins: Pins): readonly Step[] {
  return platforms
    .filter((platform) => wanted.includes(platform))
    .flatMap((platform) => platformSteps(platform, version, pins));
}
