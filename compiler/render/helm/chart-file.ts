import type { KubernetesModel } from '../../model/kubernetes.ts';
import { plainYaml } from '../manifest/plain-yaml.ts';

/** Chart.yaml. The chart and what it runs have one version: that of mailc. */
export const chartFile = ({ name, about, version }: KubernetesModel): string =>
  plainYaml({
    apiVersion: 'v2',
    name,
    description: about,
    type: 'application',
    version,
    appVersion: version,
    kubeVersion: '>=1.30.0-0',
  });
