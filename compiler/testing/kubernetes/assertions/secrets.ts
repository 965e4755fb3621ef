import { nameOf } from '../manifest.ts';
import { mountedFiles } from '../mounted-files.ts';
import { containersOf, podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Only root may read a secret. */
const MODE = 0o400;

/**
 * Secrets are existing ones by name: each daemon finds as files those that Compose gives it, no more, readable by root
 * alone; none is in the environment and no object holds one.
 */
export const secrets: Assertion = {
  id: 'secrets',
  find: ({ manifests, profile: { system, resolved }, asked }) => [
    ...manifests
      .filter(({ kind }) => (kind as string) === 'Secret')
      .map((each) => `${nameOf(each)}: rendered`),
    ...podTemplates(manifests).flatMap((pod) =>
      containersOf(pod.spec).flatMap((container) => {
        const daemon = system.workload.containers.find(({ name }) => name === container.name);
        const found = mountedFiles(manifests, pod, container).filter(({ from }) => from === 'Secret');
        const { chain, key } = resolved.tls.certificate;
        const promised = [
          ...(daemon?.secrets ?? []).map((name) => {
            const elsewhere = resolved.kubernetes.secrets.find((place) => place.name === name);
            return `/run/secrets/${name} ${elsewhere?.secret ?? asked.secret} ${elsewhere?.key ?? name}`;
          }),
          ...(daemon?.mounts ?? []).flatMap((mount) =>
            mount.kind === 'certificate'
              ? [
                  `${mount.target}/${chain} ${asked.certificate} tls.crt`,
                  `${mount.target}/${key} ${asked.certificate} tls.key`,
                ]
              : [],
          ),
        ];
        const files = found.map(({ path, object, key }) => `${path} ${object} ${key}`);
        return [
          ...promised.filter((file) => !files.includes(file)).map((file) => `${container.name}: no ${file}`),
          ...files
            .filter((file) => !promised.includes(file))
            .map((file) => `${container.name}: also ${file}`),
          ...found
            .filter(({ mode }) => mode !== MODE)
            .map(({ path }) => `${path}: readable by others than root`),
          ...(container.volumeMounts ?? [])
            .filter(
              ({ mountPath, readOnly }) => !readOnly && found.some(({ path }) => path.startsWith(mountPath)),
            )
            .map(({ mountPath }) => `${container.name}: ${mountPath} is writable`),
          ...(container.env ?? [])
            .filter(({ valueFrom }) => valueFrom?.secretKeyRef)
            .map(({ name }) => `${container.name}: a secret in the environment, as ${name}`),
          ...(container.envFrom ?? []).map(() => `${container.name}: an environment of unknown content`),
        ];
      }),
    ),
  ],
};
