import type { ResolvedClaim } from '../../../../schema/resolved-kubernetes.ts';
import type { ValueGroup, Values } from '../../../model/kubernetes-values.ts';
import { isClaimed } from '../claims.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { quantity } from '../quantities.ts';
import { STORAGE, STORAGE_CLASS } from './schemas.ts';
import { group, value } from './value.ts';

/** A certificate and its key are two files; few provisioners make less. */
const CERTIFICATE_CLAIM: ResolvedClaim = { bytes: 100 * 2 ** 20, storageClass: undefined };

/** What each pod keeps, and where. */
export function storageValues(context: KubernetesContext): Values {
  const { kubernetes } = context.resolved;
  const { queue, mailboxes } = kubernetes;
  const claims: Readonly<Record<string, ResolvedClaim>> = {
    queue,
    mailboxes,
    certificates: CERTIFICATE_CLAIM,
  };
  return Object.fromEntries(
    context.workload.volumes.flatMap(({ name, why }) => {
      const claim = claims[name];
      return claim ? [[name, storage(name, why, claim, context)]] : [];
    }),
  );
}

function storage(name: string, why: string, claim: ResolvedClaim, context: KubernetesContext): ValueGroup {
  const { resolved } = context;
  const said =
    name === 'certificates' ? undefined : (resolved.originOf(['kubernetes', name, 'size']) ?? undefined);
  const size = quantity(claim.bytes);
  if (!isClaimed(name, context)) {
    return group(`In the pod, and lost with it: ${why}.`, {
      size: value('The most that it may take.', size, STORAGE, said),
    });
  }
  return group(`A claim of each pod's own: ${why}.`, {
    size: value('Of each claim. A release that is there takes no other: see README.md.', size, STORAGE, said),
    storageClass: value(
      "Empty: the cluster's default; -: none, for volumes that are made by hand.",
      claim.storageClass ?? '',
      STORAGE_CLASS,
    ),
  });
}
