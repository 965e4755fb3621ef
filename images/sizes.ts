import type { Platform } from '../schema/platform.ts';
import { docker, requireEngine } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { daemons, imageTag, sidecars } from './plan.ts';
import { Trouble } from './trouble.ts';

/** The sizes of one platform's images, in bytes. */
export interface PlatformSizes {
  readonly platform: Platform;
  /** Layers that all daemon images share, stored and sent once. */
  readonly shared: number;
  /** What each daemon image adds to the shared layers. */
  readonly own: Readonly<Record<string, number>>;
  /** All unique layers of the three daemon images together. */
  readonly unique: number;
  /** What each image adds that is no daemon's, and is not counted above. */
  readonly beside: Readonly<Record<string, number>>;
}

/** What `docker image inspect` says of an image's size: bytes, and its layers from the bottom up. */
export interface ImageLayers {
  readonly size: number;
  readonly layers: readonly string[];
}

/** The most that the unique layers of one platform's three daemon images may take, in bytes. */
export const sizeLimit = 150_000_000;

/** Adds the sizes up: the base's layers count once for all images that really stand on them. */
export function addSizes(
  platform: Platform,
  base: ImageLayers,
  images: Readonly<Record<string, ImageLayers>>,
  beside: Readonly<Record<string, ImageLayers>> = {},
): PlatformSizes {
  const own = added(base, images);
  const unique = Object.values(own).reduce((sum, size) => sum + size, base.size);
  return { platform, shared: base.size, own, unique, beside: added(base, beside) };
}

/** What each image adds to the base, if it stands on it. */
function added(base: ImageLayers, images: Readonly<Record<string, ImageLayers>>): PlatformSizes['own'] {
  const sizes = Object.entries(images).map(([name, image]): [string, number] => {
    const standsOnBase = base.layers.every((layer, index) => image.layers[index] === layer);
    return [name, standsOnBase ? image.size - base.size : image.size];
  });
  return Object.fromEntries(sizes);
}

/**
 * Measures the daemon images of some platforms.
 *
 * @throws Trouble if Docker does not answer or an image is not built.
 */
export async function measureImages(platforms: readonly Platform[]): Promise<readonly PlatformSizes[]> {
  await requireEngine();
  const { version } = packageRoot();
  return Promise.all(
    platforms.map(async (platform) => {
      const base = await inspect(imageTag('base', version, platform));
      const inspected = async (names: readonly string[]): Promise<Readonly<Record<string, ImageLayers>>> =>
        Object.fromEntries(
          await Promise.all(
            names.map(async (name) => [name, await inspect(imageTag(name, version, platform))] as const),
          ),
        );
      return addSizes(platform, base, await inspected(daemons), await inspected(sidecars));
    }),
  );
}

async function inspect(tag: string): Promise<ImageLayers> {
  const { status, stdout } = await docker([
    'image',
    'inspect',
    '--format',
    '{{.Size}} {{join .RootFS.Layers " "}}',
    tag,
  ]);
  if (status !== 0) throw new Trouble(`The image ${tag} is not there.`, 'Build it: mailc images build');
  const [size, ...layers] = stdout.trim().split(' ');
  return { size: Number(size), layers };
}
