import { measureImages, sizeLimit } from '../../images/sizes.ts';
import type { Part } from './part.ts';

export const imageSizes: Part = {
  name: 'image-sizes',
  what: 'the layers of the daemon images, shared ones counted once (aim: at most 150 MB together)',
  async run(_scratch, print) {
    for (const { platform, shared, own, unique } of await measureImages(['debian-13', 'debian-12'])) {
      const each = Object.entries({ shared, ...own }).map(([name, bytes]) => `${name} ${megabytes(bytes)}`);
      print(`${platform}: ${megabytes(unique)} of ${megabytes(sizeLimit)}; ${each.join(', ')}`);
    }
  },
};

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
