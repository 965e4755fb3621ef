import type { EnvFile } from './env-file.ts';
import type { EnvSystem } from './system.ts';
import { bokysan } from './systems/bokysan.ts';
import { dockerMailserver } from './systems/docker-mailserver.ts';
import { juanluisbaptiste } from './systems/juanluisbaptiste.ts';
import { postfixDovecot } from './systems/postfix-dovecot.ts';
import { relayhost } from './systems/relayhost.ts';

/** The systems whose variables are known; of two that fit equally well the first counts. */
export const systems: readonly EnvSystem[] = [
  dockerMailserver,
  postfixDovecot,
  bokysan,
  relayhost,
  juanluisbaptiste,
];

/** The system that a file's variables are from: the one that knows the most of those that say something. */
export function findSystem({ variables }: EnvFile): EnvSystem | undefined {
  const said = variables.filter(({ value }) => value !== '').map(({ name }) => name);
  let best: EnvSystem | undefined;
  let most = 0;
  for (const system of systems) {
    const known = said.filter((name) => Object.hasOwn(system.variables, name)).length;
    // A parameter's variable is weaker evidence: `POSTFIX_…` is common.
    const parameters = said.filter(
      (name) => !Object.hasOwn(system.variables, name) && system.parameter?.(name) !== undefined,
    ).length;
    const score = known + parameters / 1000;
    if (score <= most) continue;
    best = system;
    most = score;
  }
  return best;
}
