import type { Assertion } from '../release.ts';
import { configFiles } from './config-files.ts';
import { confinement } from './confinement.ts';
import { draining } from './draining.ts';
import { images } from './images.ts';
import { labels } from './labels.ts';
import { leftovers } from './leftovers.ts';
import { life } from './life.ts';
import { monitoring } from './monitoring.ts';
import { mounts } from './mounts.ts';
import { names } from './names.ts';
import { passwords } from './passwords.ts';
import { ports } from './ports.ts';
import { reachability } from './reachability.ts';
import { scaling } from './scaling.ts';
import { secrets } from './secrets.ts';
import { selectors } from './selectors.ts';
import { services } from './services.ts';
import { workload } from './workload.ts';

/** Everything that is asserted of every release. */
export const ASSERTIONS: readonly Assertion[] = [
  configFiles,
  confinement,
  draining,
  images,
  labels,
  leftovers,
  life,
  monitoring,
  mounts,
  names,
  passwords,
  ports,
  reachability,
  scaling,
  secrets,
  selectors,
  services,
  workload,
];
