import type { ConnectOptions, Session } from '../session.ts';
import { aboutMessages } from '../target/needs/implied.ts';
import { memberNeeds } from '../target/needs/members.ts';
import type { Need } from '../target/needs/need.ts';
import { needs } from '../target/needs/needs.generated.ts';
import type { Smtp } from '../wire/clients.ts';

/**
 * The session, which refuses whatever is not among the needs of this check (or `control/<id>`). In every run: what an aim
 * leaves out rests on them.
 */
export function heldTo(session: Session, id: string): Session {
  const declared = new Set<Need>(needs.get(id));
  const allowed = (need: Need): boolean =>
    declared.has(need) || (!declared.has('messages') && aboutMessages.includes(need));
  const refuse = (what: string): never => {
    throw new Error(`${id} uses ${what}, which is not among its needs: npm run generate`);
  };
  const checked = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get(_, key) {
        const member = `${name}.${String(key)}`;
        if (!(memberNeeds[member] ?? []).every(allowed)) refuse(member);
        return Reflect.get(target, key) as unknown;
      },
    });
  const from = ({ vantage }: ConnectOptions = {}): void => {
    if (vantage !== undefined && vantage !== session.vantage && !allowed(vantage))
      refuse(`the vantage ${vantage}`);
  };
  const plain = new WeakMap<Smtp, Smtp>();
  const opened = async (smtp: Promise<Smtp>): Promise<Smtp> => {
    const held = checked(await smtp, 'Smtp');
    plain.set(held, await smtp);
    return held;
  };
  const restricted: Partial<Session> = {
    exchangers: checked(session.exchangers, 'Exchangers'),
    recipient: checked(session.recipient, 'Arrived'),
    mailbox: (person) => checked(session.mailbox(person), 'Arrived'),
    wire: async (service, options) => {
      from(options);
      return session.wire(service, options);
    },
    smtp: async (service, options) => {
      from(options);
      return opened(session.smtp(service, options));
    },
    entry: async (options) => {
      from(options);
      return opened(session.entry(options));
    },
    // What follows a failure is the engine's business.
    follow: (smtp) => session.follow(plain.get(smtp) ?? smtp),
    trusted: async (options) => opened(session.trusted(options)),
    outgoing: async (options) => {
      from(options);
      return opened(session.outgoing(options));
    },
    submit: async (person, options) => {
      from(options);
      return opened(session.submit(person, options));
    },
  };
  return checked({ ...session, ...restricted }, 'Session');
}
