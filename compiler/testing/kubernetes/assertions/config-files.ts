import type { Container } from '../../../model/workload.ts';
import type { FileTree } from '../../../output/file-tree.ts';
import { isConfiguration } from '../is-configuration.ts';
import { nameOf, ofKind } from '../manifest.ts';
import { type MountedFile, mountedFiles } from '../mounted-files.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Each daemon finds the files that Compose mounts, byte for byte, at the same paths, and no others; no key is idle. */
export const configFiles: Assertion = {
  id: 'config-files',
  find: ({ manifests, profile: { system, tree } }) =>
    podTemplates(manifests).flatMap((pod) => {
      const found = pod.spec.containers.map((container) => {
        const daemon = system.workload.containers.find(({ name }) => name === container.name);
        const files = mountedFiles(manifests, pod, container).filter((file) => isConfiguration(file, daemon));
        return { daemon, files };
      });
      const all = found.flatMap(({ files }) => files);
      const used = new Set(all.map(({ from, object, key }) => `${from}/${object} ${key}`));
      const mounted = new Set(all.map(({ from, object }) => `${from}/${object}`));
      return [
        ...all
          .filter(({ text }) => text === undefined)
          .map(({ path, from, object, key }) => `${path}: ${from} ${object} has no key ${key}`),
        ...[...ofKind(manifests, 'ConfigMap'), ...ofKind(manifests, 'Secret')]
          .filter((each) => mounted.has(nameOf(each)))
          .flatMap((each) =>
            Object.keys(each.data ?? {})
              .filter((key) => !used.has(`${nameOf(each)} ${key}`))
              .map((key) => `${nameOf(each)}: nobody mounts ${key}`),
          ),
        ...found.flatMap(({ daemon, files }) => (daemon ? differences(daemon, files, tree) : [])),
      ];
    }),
};

function differences(
  { name, mounts }: Container,
  files: readonly MountedFile[],
  tree: FileTree,
): readonly string[] {
  const promised = new Map(
    mounts.flatMap((mount) =>
      mount.kind === 'config'
        ? [...tree]
            .filter(([path]) => path.startsWith(`${mount.folder}/`))
            .map(([path, text]) => [`${mount.target}${path.slice(mount.folder.length)}`, text] as const)
        : [],
    ),
  );
  const found = new Map<string, MountedFile[]>();
  for (const file of files) {
    const path = file.path.replace(PART, '');
    found.set(path, [...(found.get(path) ?? []), file]);
  }
  return [
    ...[...promised]
      .filter(([path, text]) => wholeOf(found.get(path) ?? []) !== text)
      .map(([path]) => `${name}: ${path} is not what was compiled`),
    ...[...found.keys()]
      .filter((path) => !promised.has(path))
      .map((path) => `${name}: ${path} was not compiled`),
  ];
}

/** Behind the name of a file that no object holds whole. */
const PART = /\.part-[0-9]{4}$/;

/** One file, or its parts in their order, as the images' entry scripts put them together. */
function wholeOf(files: readonly MountedFile[]): string | undefined {
  const [only, ...others] = files;
  if (only && others.length === 0 && !PART.test(only.path)) return only.text;
  const parts = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (parts.some(({ path }, index) => !path.endsWith(`.part-${String(index + 1).padStart(4, '0')}`)))
    return undefined;
  return parts.map(({ text }) => text).join('');
}
