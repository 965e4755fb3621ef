import { createHash } from 'node:crypto';
import type { KubernetesModel } from '../../model/kubernetes.ts';
import { plainYaml } from '../manifest/plain-yaml.ts';

type Files = readonly (readonly [path: string, text: string])[];

/**
 * Chart.yaml. The chart has the version of mailc, with a digest of its other files as build metadata (Semantic Versioning
 * 2.0.0, clause 10): another content is another version, the same content the same on every machine.
 */
export const chartFile = ({ name, about, version }: KubernetesModel, files: Files): string =>
  plainYaml({
    apiVersion: 'v2',
    name,
    description: about,
    type: 'application',
    version: `${version}+${digestOf(files)}`,
    appVersion: version,
    kubeVersion: '>=1.30.0-0',
  });

/** As many digits as Flux takes of a revision: with longer ones labels were refused (63 characters). */
const DIGITS = 12;

const digestOf = (files: Files): string =>
  createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, DIGITS);
