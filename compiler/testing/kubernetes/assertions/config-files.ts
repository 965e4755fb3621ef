import { nameOf, ofKind } from '../manifest.ts';
import { mountedFiles } from '../mounted-files.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Each daemon finds the files that Compose mounts, byte for byte, at the same paths, and no others; no key is idle. */
export const configFiles: Assertion = {
  id: 'config-files',
  find: ({ manifests, profile: { system, tree } }) =>
    podTemplates(manifests).flatMap((pod) => {
      const all = pod.spec.containers.flatMap((container) => mountedFiles(manifests, pod, container));
      const used = new Set(all.map(({ object, key }) => `${object} ${key}`));
      const mounted = new Set(all.map(({ object }) => object));
      return [
        ...all
          .filter(({ from, text }) => from === 'ConfigMap' && text === undefined)
          .map(({ path, object, key }) => `${path}: ConfigMap ${object} has no key ${key}`),
        ...ofKind(manifests, 'ConfigMap')
          .filter(({ metadata }) => mounted.has(metadata?.name ?? ''))
          .flatMap((map) =>
            Object.keys(map.data ?? {})
              .filter((key) => !used.has(`${map.metadata?.name} ${key}`))
              .map((key) => `${nameOf(map)}: nobody mounts ${key}`),
          ),
        ...system.workload.containers.flatMap(({ name, mounts }) => {
          const container = pod.spec.containers.find((each) => each.name === name);
          if (container === undefined) return [];
          const found = new Map(
            mountedFiles(manifests, pod, container)
              .filter(({ from }) => from === 'ConfigMap')
              .map(({ path, text }) => [path, text]),
          );
          const promised = new Map(
            mounts.flatMap((mount) =>
              mount.kind === 'config'
                ? [...tree]
                    .filter(([path]) => path.startsWith(`${mount.folder}/`))
                    .map(
                      ([path, text]) => [`${mount.target}${path.slice(mount.folder.length)}`, text] as const,
                    )
                : [],
            ),
          );
          return [
            ...[...promised]
              .filter(([path, text]) => found.get(path) !== text)
              .map(([path]) => `${name}: ${path} is not what was compiled`),
            ...[...found.keys()]
              .filter((path) => !promised.has(path))
              .map((path) => `${name}: ${path} was not compiled`),
          ];
        }),
      ];
    }),
};
