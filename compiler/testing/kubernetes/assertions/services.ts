import { ofKind } from '../manifest.ts';
import { offeredServices } from '../offered-services.ts';
import { podTemplates, portsOf } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Clients find every service that mail.yaml publishes (all that it offers where it publishes none), and nothing else. */
export const services: Assertion = {
  id: 'services',
  find: ({ manifests, profile: { resolved } }) => {
    const pods = podTemplates(manifests);
    const target = (port: string | number): number | undefined =>
      pods.flatMap(portsOf).find(({ name, containerPort }) => port === name || port === containerPort)
        ?.containerPort;
    const clients = ofKind(manifests, 'Service').filter(
      ({ metadata, spec }) => spec?.clusterIP !== 'None' && !metadata?.name?.endsWith('-metrics'),
    );
    if (clients.length !== 1) return [`${clients.length} Services for clients instead of one`];
    const found = (clients[0]?.spec?.ports ?? []).map(
      ({ name, port, targetPort }) => `${name} ${port} ${target(targetPort ?? port)}`,
    );
    const promised = offeredServices(resolved).map(({ name, port }) => `${name} ${port} ${port}`);
    return found.sort().join() === promised.sort().join()
      ? []
      : [`clients find ${found.join(', ')} instead of ${promised.join(', ')}`];
  },
};
