import type { ResolvedKubernetes } from '../../../schema/resolved-kubernetes.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { RuleContext } from '../rule.ts';

/** A number of pods, and where mail.yaml says it. */
export interface PlacedPods extends Pick<ResolvedKubernetes, 'replicas' | 'autoscaling'> {
  /** The map that has `replicas` and `autoscaling`. */
  readonly path: SpecPath;
  /** For the end of a sentence. */
  readonly where: string;
}

/** The pods of the profile, and those of every environment that says anything else about them. */
export function placedPods({ sections, resolved }: RuleContext): readonly PlacedPods[] {
  const { replicas, autoscaling, environments } = resolved.kubernetes;
  const own = environments.filter(({ name }) => {
    const said = sections.kubernetes?.environments?.[name];
    return said?.replicas !== undefined || said?.autoscaling !== undefined;
  });
  return [
    { replicas, autoscaling, path: ['kubernetes'], where: '' },
    ...own.map((each) => ({
      replicas: each.replicas,
      autoscaling: each.autoscaling,
      path: ['kubernetes', 'environments', each.name],
      where: ` in ${each.name}`,
    })),
  ];
}
