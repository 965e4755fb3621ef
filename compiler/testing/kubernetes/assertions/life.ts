import type { IContainer } from 'kubernetes-models/v1/Container';
import { isLive } from '../is-live.ts';
import { nameOf, ofKind } from '../manifest.ts';
import { mountedFiles } from '../mounted-files.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/**
 * How pods live: probes that tell a daemon that is busy from one that is gone, requests, an account without rights.
 * What changes of the configuration that was rendered makes new pods, unless running ones take it over.
 */
export const life: Assertion = {
  id: 'life',
  find: ({ manifests }) =>
    podTemplates(manifests).flatMap((pod) => {
      const { owner, annotations, spec } = pod;
      const accounts = ofKind(manifests, 'ServiceAccount').filter(
        ({ metadata, automountServiceAccountToken }) =>
          metadata?.name === spec.serviceAccountName && automountServiceAccountToken === false,
      );
      const checksums = Object.keys(annotations).filter((name) => name.startsWith('checksum/'));
      const mounted = new Set(
        spec.containers
          .flatMap((container) => mountedFiles(manifests, pod, container))
          .filter(({ text }) => text !== undefined)
          .map(({ from, object }) => `${from}/${object}`)
          .filter((object) => !isLive(object))
          .map((object) => object.replace(/-[0-9]+$/, '')),
      );
      const problems = [
        ...(accounts.length === 1 ? [] : ['no account of their own without a token']),
        ...(checksums.length >= mounted.size ? [] : ['stay when their configuration changes']),
        ...(spec.restartPolicy === undefined || spec.restartPolicy === 'Always' ? [] : ['end for good']),
        ...spec.containers.flatMap(lifeOf),
      ];
      return problems.map((what) => `pods of ${nameOf(owner)}: ${what}`);
    }),
};

/**
 * OpenDKIM is one process, whose end is the container's; the exporter answers as soon as it runs, and where it does not,
 * clients are served all the same.
 */
const NEEDLESS = ['opendkim livenessProbe', 'metrics startupProbe', 'metrics readinessProbe'];

function lifeOf({
  name,
  startupProbe,
  readinessProbe,
  livenessProbe,
  resources,
}: IContainer): readonly string[] {
  const probes = { startupProbe, readinessProbe, livenessProbe };
  return [
    ...Object.entries(probes)
      .filter(([kind, probe]) => probe === undefined && !NEEDLESS.includes(`${name} ${kind}`))
      .map(([kind]) => `${name}: no ${kind}`),
    ...(name === 'metrics' && readinessProbe ? [`${name}: decides about clients`] : []),
    // A health script asks whether the daemon does its job, which a busy one may be late to show.
    ...(livenessProbe?.exec?.command?.some((word) => word.endsWith('/health'))
      ? [`${name}: is restarted when it is busy`]
      : []),
    ...(resources?.requests?.['cpu'] && resources.requests['memory'] && resources.limits?.['memory']
      ? []
      : [`${name}: no requests or no limit`]),
  ];
}
