import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Person } from '../session.ts';
import type { Access } from './aim.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

/** The mailboxes of the spec, those first whose passwords were given; the others' passwords leave out who asks for them. */
export function livePeople(
  spec: ResolvedSpec,
  logins: Access['logins'],
): { readonly people: readonly Person[]; readonly known: readonly Person[] } {
  const everybody = spec.domains.flatMap((domain) =>
    domain.mailboxes.map(({ address, localPart }) => ({ address, localPart, domain: domain.name })),
  );
  const known = logins.flatMap(({ address, password }): Person[] => {
    const person = everybody.find((each) => each.address === address);
    return person === undefined ? [] : [{ ...person, password }];
  });
  const others = everybody
    .filter(({ address }) => !known.some((person) => person.address === address))
    .map(
      (person): Person => ({
        ...person,
        get password(): never {
          throw new NotWithThisAim(`it needs the password of ${person.address} (--login, --password-file)`);
        },
      }),
    );
  return { people: [...known, ...others], known };
}
