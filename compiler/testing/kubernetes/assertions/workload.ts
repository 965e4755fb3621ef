import { nameOf } from '../manifest.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/**
 * One workload makes the pods: a StatefulSet whose claims are kept, or a Deployment where nothing is to be kept and
 * deliveries have no pace that its additional pods of an update would exceed; one pod where mailboxes are.
 */
export const workload: Assertion = {
  id: 'workload',
  find: ({ manifests, profile: { resolved } }) => {
    const pods = podTemplates(manifests);
    const [pod] = pods;
    if (pod === undefined || pods.length > 1) return [`${pods.length} workloads instead of one`];
    const { owner, claims } = pod;
    const name = nameOf(owner);
    const { queue, paced } = resolved.kubernetes;
    const mailboxes = resolved.features.has('mailboxes');
    const lossy = queue.lossy !== undefined;
    const kind = lossy && !paced && !mailboxes ? 'Deployment' : 'StatefulSet';
    const problems = owner.kind === kind ? [] : [`${name} instead of a ${kind}`];
    if (lossy && claims.includes('queue')) problems.push(`${name}: a claim for a queue that is not kept`);
    if (!lossy && !claims.includes('queue')) problems.push(`${name}: pods have no claim for their queue`);
    if (owner.kind === 'StatefulSet' && claims.length > 0) {
      const { whenDeleted, whenScaled } = owner.spec?.persistentVolumeClaimRetentionPolicy ?? {};
      if ([whenDeleted, whenScaled].some((policy) => policy !== 'Retain'))
        problems.push(`${name}: claims are not retained`);
    }
    if (mailboxes && owner.spec?.replicas !== 1)
      problems.push(`${name}: ${owner.spec?.replicas} pods would share mailboxes`);
    return problems;
  },
};
