import type { ServiceName } from './service-name.ts';

/** Which services are offered, and where each is published on the Docker host. */
export type Services = Partial<Record<ServiceName, boolean | Service>>;

/** A service that is offered. */
export interface Service {
  /**
   * Where it is published on the Docker host: a port (`1587`), an address and a port (`127.0.0.1:1587`), or `false` for
   * not at all. Default: the profile's address with the service's own port.
   */
  publish?: string | number | false;
}
