import { isConfiguration } from '../is-configuration.ts';
import { nameOf, ofKind } from '../manifest.ts';
import { mountedFiles } from '../mounted-files.ts';
import { containersOf, podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Only root may read a secret. */
const MODE = 0o400;

/**
 * Secrets of mail.yaml are existing ones by name: each daemon finds as files those that Compose gives it, no more; none
 * is in the environment. A Secret that is rendered is of a daemon's configuration. Whatever comes from a Secret is
 * readable by root alone.
 */
export const secrets: Assertion = {
  id: 'secrets',
  find: ({ manifests, profile: { system, resolved }, asked }) => {
    const all = podTemplates(manifests).flatMap((pod) =>
      containersOf(pod.spec).map((container) => ({
        container,
        daemon: system.workload.containers.find(({ name }) => name === container.name),
        found: mountedFiles(manifests, pod, container).filter(({ from }) => from === 'Secret'),
      })),
    );
    const configured = all.flatMap(({ daemon, found }) =>
      found.filter((file) => isConfiguration(file, daemon)).map(({ object }) => object),
    );
    return [
      ...ofKind(manifests, 'Secret')
        .filter(({ metadata }) => !configured.includes(metadata?.name ?? ''))
        .map((each) => `${nameOf(each)}: rendered, and of nobody's configuration`),
      ...all.flatMap(({ container, daemon, found }) => {
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
        const given = found.filter((file) => !isConfiguration(file, daemon));
        const files = given.map(({ path, object, key }) => `${path} ${object} ${key}`);
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
    ];
  },
};
