import { mapKeys } from './address.ts';
import { lookUpIn, type Match } from './match.ts';
import type { PolicyModel } from './policy-model.ts';

/** The row of `smtpd_sender_login_maps` that has a sender. */
export function ownersOf(model: PolicyModel, sender: string): Match | undefined {
  return lookUpIn(model, 'smtpd_sender_login_maps', mapKeys(model, sender));
}

/** Whether the row of a sender names a login. */
export function names(row: Match | undefined, login: string): boolean {
  const answer = row?.answer ?? [];
  const owners = typeof answer === 'string' ? answer.split(/[\s,]+/) : answer;
  return owners.some((owner) => owner.toLowerCase() === login);
}
