import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { ServiceName } from '../../schema/service-name.ts';
import type { Accept, Check, Deviation, Observed } from '../check.ts';
import { defineCheck } from '../check.ts';
import type { Observation } from '../observation.ts';
import type { Session } from '../session.ts';

/** A check that observes the same of several services, in parallel. */
export interface PerService<Name extends ServiceName, Label extends string>
  extends Pick<Check<Label>, 'id' | 'title' | 'clauses' | 'unless' | 'disturbs' | 'foreign' | 'also'> {
  readonly level?: Check['level'];
  /** Default: the section `tls`. */
  readonly promise?: Check['promise'];
  readonly requires?: Check['requires'];
  /** Of these, the ones that the spec offers with TLS; the check does not apply when there is none. */
  readonly services: readonly Name[];
  /** Default 15 s. */
  readonly budgetMs?: number;
  readonly deviations?: readonly Deviation<NoInfer<Label>>[];
  readonly accept: Accept<Label> | ((spec: ResolvedSpec) => Accept<Label>);
  readonly observe: (session: Session, service: Name) => Promise<Readonly<Record<Label, Observed>>>;
}

/** The check; every observation says of which service it is. */
export function perService<Name extends ServiceName, const Label extends string>(
  it: PerService<Name, Label>,
): Check {
  const { services, observe, ...record } = it;
  return defineCheck<Label>({
    level: 'must',
    promise: ['tls'],
    requires: [],
    vantage: 'clients',
    controls: [],
    budgetMs: 15_000,
    ...record,
    unless: (spec) =>
      offered(spec, services).length === 0
        ? `mail.yaml offers none of ${services.join(', ')} with TLS`
        : it.unless?.(spec),
    async run(session) {
      const seen = await Promise.all(
        offered(session.spec, services).map(async (service) =>
          named(session, service, await observe(session, service)),
        ),
      );
      return merged(seen);
    },
  });
}

function offered<Name extends ServiceName>(spec: ResolvedSpec, among: readonly Name[]): readonly Name[] {
  return among.filter(
    (name) =>
      spec.services.some((service) => service.name === name) &&
      (name !== 'smtp' || spec.tls.inbound !== 'none'),
  );
}

type Lists<Label extends string> = Readonly<Record<Label, readonly Observation[]>>;

function named<Label extends string>(
  session: Session,
  service: ServiceName,
  seen: Readonly<Record<Label, Observed>>,
): Lists<Label> {
  const lists = Object.entries<Observed>(seen).map(([label, observed]) => [
    label,
    [observed]
      .flat()
      .map((each) => session.about(each.about === undefined ? service : `${service}: ${each.about}`, each)),
  ]);
  return Object.fromEntries(lists) as Lists<Label>;
}

function merged<Label extends string>(all: readonly Lists<Label>[]): Lists<Label> {
  const labels = Object.keys(all[0] ?? {}) as Label[];
  return Object.fromEntries(
    labels.map((label) => [label, all.flatMap((each) => each[label])]),
  ) as unknown as Lists<Label>;
}
