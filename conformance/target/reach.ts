import type { ServiceName } from '../../schema/service-name.ts';
import type { Link } from '../link/link.ts';
import type { Family, Vantage } from '../vantage.ts';

/** Where a connection to a service goes, and who makes it. */
export interface Route {
  /** The program that connects. */
  readonly link: Link;
  /** As that program sees it. */
  readonly host: string;
  readonly port: number;
}

/** The way to a service from a vantage. Blind where there is none. */
export type Reach = (service: ServiceName, vantage: Vantage, family: Family) => Promise<Route>;
