import { nameOf, ofKind } from '../manifest.ts';
import { containersOf, podTemplates, portsOf } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Whatever names a port names one that is there: Services, probes, policies, monitors. */
export const ports: Assertion = {
  id: 'ports',
  find: ({ manifests }) => {
    const pods = podTemplates(manifests);
    const offered = pods.flatMap(portsOf);
    const meets = (port: string | number | undefined): boolean =>
      offered.some(({ name, containerPort }) => port === name || port === containerPort);
    const services = ofKind(manifests, 'Service');
    return [
      ...services.flatMap((service) =>
        (service.spec?.ports ?? []).flatMap(({ name, port, protocol, targetPort }) => [
          ...(meets(targetPort ?? port) ? [] : [`${nameOf(service)}: ${name} leads to no port of the pods`]),
          ...(protocol === undefined ? [`${nameOf(service)}: ${name} has no protocol`] : []),
          ...(name === undefined ? [`${nameOf(service)}: ${port} has no name`] : []),
        ]),
      ),
      ...ofKind(manifests, 'NetworkPolicy').flatMap((policy) =>
        (policy.spec?.ingress ?? [])
          .flatMap((rule) => rule.ports ?? [])
          .filter(({ port }) => !meets(port))
          .map(({ port }) => `${nameOf(policy)}: opens ${port}, which no container has`),
      ),
      ...ofKind(manifests, 'ServiceMonitor').flatMap((monitor) =>
        monitor.spec.endpoints
          .filter(({ port }) => !services.some(({ spec }) => spec?.ports?.some(({ name }) => name === port)))
          .map(({ port }) => `${nameOf(monitor)}: no Service has a port ${port}`),
      ),
      ...pods.flatMap(({ spec }) =>
        containersOf(spec).flatMap(({ name, startupProbe, readinessProbe, livenessProbe, ports: own = [] }) =>
          [startupProbe, readinessProbe, livenessProbe]
            .map((probe) => probe?.httpGet?.port ?? probe?.tcpSocket?.port)
            .filter((port) => port !== undefined)
            .filter((port) => !own.some((each) => each.name === port || each.containerPort === port))
            .map((port) => `${name}: a probe of port ${port}, which it does not have`),
        ),
      ),
    ];
  },
};
