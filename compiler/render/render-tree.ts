import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { lowerKubernetes } from '../lower/kubernetes/lower-kubernetes.ts';
import type { MailSystem } from '../model/mail-system.ts';
import type { FileTree } from '../output/file-tree.ts';
import { renderCompose } from './compose/render-compose.ts';
import { renderDovecot } from './dovecot/render-dovecot.ts';
import { renderHelm } from './helm/render-helm.ts';
import { renderKustomize } from './kustomize/render-kustomize.ts';
import { renderOpendkim } from './opendkim/render-opendkim.ts';
import { renderPostfix } from './postfix/render-postfix.ts';
import { renderReadme } from './readme/render-readme.ts';
import { renderZone } from './zone/render-zone.ts';

/** Every file of one profile. */
export function renderTree(resolved: ResolvedSpec, system: MailSystem): FileTree {
  const { postfix, dovecot, opendkim, workload, zones } = system;
  const configuration = joined([
    renderPostfix(postfix),
    ...(dovecot ? [renderDovecot(dovecot, resolved.platform)] : []),
    ...(opendkim ? [renderOpendkim(opendkim)] : []),
  ]);
  const kubernetes = lowerKubernetes(resolved, workload, configuration);
  return joined([
    renderReadme(resolved, workload),
    renderCompose(workload),
    configuration,
    ...zones.map(renderZone),
    renderHelm(kubernetes),
    renderKustomize(kubernetes),
  ]);
}

/** The files of several trees, by path. */
function joined(parts: readonly FileTree[]): FileTree {
  const files = parts.flatMap((part) => [...part]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
