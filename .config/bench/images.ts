import { packageRoot } from '../../images/package-root.ts';
import { imageTag } from '../../images/plan.ts';

const { version } = packageRoot();

/** The image with Node that the benchmark's clients run in. */
export const clientImage: string = imageTag('world', version);
/** The Postfix image that is measured. */
export const postfixImage: string = imageTag('postfix', version, 'debian-13');
/** Where the files of the daemon images were picked from. */
export const packagesImage: string = imageTag('packages', version, 'debian-13');
/** The benchmark's own images. */
export const toolsImage: string = imageTag('bench-tools', version);
export const stockImage: string = imageTag('bench-stock', version);
