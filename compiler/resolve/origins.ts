import type { Profile } from '../../profiles/profile.ts';
import type { MailSpec } from '../../schema/mail-spec.ts';
import type { Origin } from '../../schema/origin.ts';
import type { SpecPath } from '../../schema/spec-path.ts';
import { isMap } from './is-map.ts';
import { roleAliasReason } from './role-aliases.ts';

/**
 * Makes `originOf`: the profile's own section first, then the top of mail.yaml, then the built-in profile's default. What
 * the profile takes away has the default.
 * Nothing is prepared per value, so a spec of any size costs only what is asked. Names are found in any case.
 *
 * @param paced - whether deliveries have a pace, on which some defaults depend
 */
export function originsOf(
  spec: MailSpec,
  name: string,
  profile: Profile,
  paced: boolean,
): (path: SpecPath) => Origin {
  const own = Object.hasOwn(spec.profiles, name) ? spec.profiles[name] : undefined;
  const spelling = spellings();
  return (path) => {
    for (const said of [path, ...otherFieldsFor(path)]) {
      const ownPath = spelling.locate(own, said);
      if (ownPath === 'taken-away') continue;
      if (ownPath) return { kind: 'spec', path: ['profiles', name, ...ownPath] };
      const topPath = spelling.locate(spec, said);
      if (topPath && topPath !== 'taken-away') return { kind: 'spec', path: topPath };
    }
    return defaultOrigin(path, profile, paced);
  };
}

/** Fields that give a value where its own does not. */
function otherFieldsFor(path: SpecPath): readonly SpecPath[] {
  if (path[0] !== 'kubernetes') return [];
  if (path.join('.') === 'kubernetes.resources.limits.memory') {
    return [
      ['resources', 'memory'],
      ['resources', 'traffic'],
    ];
  }
  return path[1] === 'environments' && path.length > 3 && path[3] !== 'namespace'
    ? [['kubernetes', ...path.slice(3)]]
    : [];
}

function defaultOrigin(path: SpecPath, profile: Profile, paced: boolean): Origin {
  const defaultPath = path[0] === 'kubernetes' ? pathOfKubernetesDefault(path, paced) : pathOfDefault(path);
  const found = defaultPath.reduce<unknown>(
    (at, key) => (isMap(at) ? at[String(key)] : undefined),
    profile.defaults,
  );
  if (isMap(found) && typeof found['reason'] === 'string') {
    return {
      kind: 'profile',
      profile: profile.name,
      path,
      reason: found['reason'],
    };
  }
  if (path[0] === 'domains' && path[2] === 'aliases') return { kind: 'mailc', reason: roleAliasReason };
  return {
    kind: 'mailc',
    reason: 'neither mail.yaml nor the profile says anything else',
  };
}

/** Values of a domain, a mailbox or a service have their default in one place for all of them. */
function pathOfDefault(path: SpecPath): SpecPath {
  if (path[0] === 'services') return ['services'];
  if (path[0] !== 'domains') return path;
  if (path[2] === 'mailboxes' && path[4] === 'quota') return ['limits', 'mailboxSize'];
  return ['domain', ...path.slice(2)];
}

/** What an environment does not say itself is as without it, but for its namespace. */
function pathOfKubernetesDefault(path: SpecPath, paced: boolean): SpecPath {
  const [top, field = '', ...rest] = path;
  if (field === 'environments' && rest.length > 1) {
    const ofBase = ['kubernetes', ...rest.slice(1)];
    return rest[1] === 'namespace'
      ? ['kubernetes', 'environment', 'namespace']
      : pathOfKubernetesDefault(ofBase, paced);
  }
  const depends = rest.length === 0 && (field === 'replicas' || field === 'autoscaling');
  return depends && paced && top !== undefined ? [top, 'whenPaced', field] : path;
}

interface Spellings {
  /** The path as mail.yaml writes it, or undefined where there is no such value; `null` takes it away. */
  locate(root: unknown, path: SpecPath): SpecPath | 'taken-away' | undefined;
}

/** Finds names whatever their case, with an index of each map that was ever asked. */
function spellings(): Spellings {
  const indexes = new WeakMap<object, ReadonlyMap<string, string>>();
  function keyOf(map: Readonly<Record<string, unknown>>, key: string): string | undefined {
    if (Object.hasOwn(map, key)) return key;
    const index = indexes.get(map) ?? new Map(Object.keys(map).map((name) => [name.toLowerCase(), name]));
    indexes.set(map, index);
    return index.get(key.toLowerCase());
  }
  return {
    locate(root, path) {
      const written: (string | number)[] = [];
      let at = root;
      for (const step of path) {
        const key: string | number | undefined = Array.isArray(at)
          ? step
          : isMap(at)
            ? keyOf(at, String(step))
            : undefined;
        if (key === undefined) return undefined;
        at = (at as Readonly<Record<string | number, unknown>>)[key];
        if (at === undefined) return undefined;
        if (at === null) return 'taken-away';
        written.push(key);
      }
      return written;
    },
  };
}
