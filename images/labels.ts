import { docker } from './docker.ts';
import type { Step } from './plan.ts';

/** What each image is, in words. */
const descriptions: Readonly<Record<string, string>> = {
  postfix: 'Postfix, configured by mailc',
  dovecot: 'Dovecot, configured by mailc',
  opendkim: 'OpenDKIM, configured by mailc',
  metrics: "mtail, which makes metrics of Postfix's log and queue",
};

/**
 * The labels of an image: OCI's own, the packages it really holds (`mailc.packages`, `name=version …`), and the
 * hash of its inputs (`mailc.inputs`).
 */
export async function imageLabels(
  step: Step,
  version: string,
  inputs: string,
): Promise<Readonly<Record<string, string>>> {
  const name = /\/([^/:]+):/.exec(step.tag)?.[1] ?? step.title;
  const packages = await packagesOf(step);
  return {
    'mailc.inputs': inputs,
    'org.opencontainers.image.title': `mailc ${name}`,
    'org.opencontainers.image.description': descriptions[name] ?? `A part of mailc's images: ${step.title}`,
    'org.opencontainers.image.version': version,
    ...(packages === undefined ? {} : { 'mailc.packages': packages }),
  };
}

/** What the packages stage found the image to be made of: with a fallen-back pin not what pins.json says. */
async function packagesOf(step: Step): Promise<string | undefined> {
  const packages = step.after.find((tag) => tag.includes('/packages:'));
  if (packages === undefined || step.lists.length === 0) return undefined;
  const lists = step.lists.map((list) => `/x/out/${list}/usr/share/mailc/${list}.packages`);
  const { stdout } = await docker(['run', '--rm', '--network', 'none', packages, 'sort', '-u', ...lists]);
  return stdout.trim().split('\n').join(' ');
}
