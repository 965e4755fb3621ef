import { containersOf, podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Images are those of Compose, or those that were asked for, and never one that changes under its name. */
export const images: Assertion = {
  id: 'images',
  find: ({ manifests, profile: { system, resolved }, asked }) =>
    podTemplates(manifests).flatMap(({ spec }) =>
      containersOf(spec).flatMap(({ name, image = '' }) => {
        const daemon = system.workload.containers.find((each) => each.name === name);
        const { repository, tag } = daemon?.image ?? {
          repository: `${resolved.images.repository}/${name}`,
          tag: system.workload.containers[0]?.image.tag,
        };
        const promised = asked.images[name] ?? `${repository}:${tag}`;
        return [
          ...(image === promised ? [] : [`${name}: ${image} instead of ${promised}`]),
          ...(/^[^@]+@sha256:[0-9a-f]{64}$|:(?!latest$)[\w][\w.-]*$/.test(image)
            ? []
            : [`${name}: ${image} is not pinned`]),
        ];
      }),
    ),
};
