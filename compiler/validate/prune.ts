import type { SpecPath } from '../../schema/spec-path.ts';
import type { Mistake } from './mistake.ts';

/**
 * Takes the broken parts out of `value`, which stays as it is: only maps and lists on the way to a broken part are copied,
 * each where it stands, so that what a YAML alias repeats elsewhere is not damaged with it. Rules look at the rest. Where leaving a part out would
 * draw findings of its own (an alias to a mailbox whose password is broken), something neutral takes its place.
 */
export function prune(value: unknown, mistakes: readonly Mistake[]): unknown {
  const root: Container = isContainer(value) && !Array.isArray(value) ? { ...value } : {};
  const copied = new WeakSet<Container>([root]);
  for (const mistake of mistakes) mend({ root, copied }, mistake);
  root['version'] = 1;
  root['hostname'] ??= 'mail.invalid';
  const { profiles } = root;
  if (!isContainer(profiles) || Object.keys(profiles).length === 0) root['profiles'] = { mailserver: {} };
  return root;
}

type Container = Record<string | number, unknown>;

/** The tree that is mended, and which of its maps and lists are its own. */
interface Copy {
  readonly root: Container;
  readonly copied: WeakSet<Container>;
}

function mend(root: Copy, { kind, path, params }: Pick<Mistake, 'kind' | 'path' | 'params'>): void {
  if (kind === 'unknown-key' || kind === 'bad-key') {
    remove(root, path);
    return;
  }
  const broken = kind === 'missing-key' ? [...path, String(params['missingProperty'])] : path;
  // However a password is given wrongly, there is one.
  const part = broken.at(-2) === 'password' ? broken.slice(0, -1) : broken;
  const neutral = neutralValue(part);
  if (neutral !== undefined) replace(root, part, neutral);
  else remove(root, broken);
}

function neutralValue(path: SpecPath): unknown {
  const last = path.at(-1);
  const parent = path.at(-2);
  if (last === 'password' && path.at(-3) === 'mailboxes') return { secret: 'pruned-password' };
  if (parent === 'mailboxes') return { password: { secret: 'pruned-password' } };
  if (last === 'secret') return parent === 'key' ? 'pruned-key' : 'pruned-password';
  if (last === 'key' && path.at(-3) === 'selectors') return { secret: 'pruned-key' };
  if (parent === 'aliases') return [];
  if (last === 'base' && path.at(-3) === 'profiles') return 'mailserver';
  if (last === 'network' && path.at(-3) === 'trusted') return neutralNetwork;
  if (last === 'policy' && parent === 'dmarc') return 'none';
  if (last === 'mode' && parent === 'mtaSts') return 'none';
  if (last === 'to' && parent === 'notices') return 'pruned@pruned.invalid';
  if (last === 'classes' && parent === 'notices') return ['resource'];
  if (last === 'domains' && parent === 'masquerade') return [];
  if (last === 'password' && parent === 'credentials') return { secret: 'pruned-password' };
  if (last === 'selectors' && parent === 'dkim') return {};
  if (last === 'directory' && parent === 'certificate') return './certs';
  return typeof last === 'number' ? neutralItem(path) : undefined;
}

const neutralNetwork = '127.0.0.1/32';

/** Items of lists are never left out: the positions of the others would no longer be those of the text. */
function neutralItem(path: SpecPath): unknown {
  switch (path.at(-2)) {
    case 'trusted':
      return { network: neutralNetwork };
    case 'classes':
      return 'resource';
    case 'mechanisms':
      return 'PLAIN';
    case 'dnsbl':
    case 'domains':
    case 'include':
      return 'pruned.invalid';
    default:
      return 'pruned@pruned.invalid';
  }
}

/** The map or list that holds the last step of `path`, made this tree's own. */
function containerOf({ root, copied }: Copy, path: SpecPath): Container | undefined {
  let at = root;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (!isContainer(next)) return undefined;
    if (copied.has(next)) {
      at = next;
      continue;
    }
    const own: Container = Array.isArray(next) ? ([...next] as unknown as Container) : { ...next };
    copied.add(own);
    at[step] = own;
    at = own;
  }
  return at;
}

function replace(root: Copy, path: SpecPath, value: unknown): void {
  const container = containerOf(root, path);
  const last = path.at(-1);
  if (container !== undefined && last !== undefined) container[last] = value;
}

function remove(root: Copy, path: SpecPath): void {
  const container = containerOf(root, path);
  const last = path.at(-1);
  if (container !== undefined && last !== undefined) delete container[last];
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
