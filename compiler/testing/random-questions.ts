import { knownAddresses } from '../policy/classes/known-addresses.ts';
import type { PolicyModel } from '../policy/policy-model.ts';
import { ordinary, type Question } from '../policy/question.ts';
import { random } from './random.ts';

/** Addresses that no fixture has. */
const strange = [
  'a@elsewhere.example',
  'A.B@Sub.Elsewhere.example',
  'x@example.com',
  'x@host.example.com',
  'root@web1.example.com',
  'x@web1.yourdomain.com',
  'root@a.b.yourdomain.com',
  'postmaster@[127.0.0.1]',
  'x@[127.0.0.1]',
  'x@[198.51.100.4]',
  'x@tld',
  "o'neil@mail.example.com",
  'o!neil@feedsubscription.com',
  'x@hotmail.com',
];

/** Questions that are drawn from what a configuration knows, and from what it does not. */
export function questionsAbout(model: PolicyModel, count: number, seed: number): readonly Question[] {
  const below = random(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const known = knownAddresses([model]);
  const logins = [...model.logins.keys()];
  const domains = [...known.domains].map((domain) => `x${below(100)}@${domain}`);
  const whole = [...known.addresses];
  const address = (): string =>
    pick([strange, strange, domains, ...(whole.length > 0 ? [whole, whole] : [])].map(pick));
  const envelope = (): string =>
    below(12) === 0 ? pick(['root', 'postmaster', 'abuse', 'Postmaster']) : address();
  const networks = [
    '10.0.0.0',
    '172.16.0.0',
    '192.168.0.0',
    '10.5.5.0',
    '127.0.0.0',
    '198.51.100.0',
    '0.0.0.0',
  ];
  const client = (): string =>
    pick([
      ...networks.map((each) => each.replace(/0$/, `${below(256)}`)),
      'fd00:5::7',
      '::1',
      '2001:db8::9',
      '::',
    ]);
  return Array.from({ length: count }, () => {
    const login = below(2) === 0 ? undefined : pick([...logins, ...logins, 'nobody@example.com']);
    const sender = below(10) === 0 ? '' : pick([envelope(), login ?? address()]);
    return {
      client: client(),
      port: pick([...model.listeners.keys()]),
      tls: below(4) > 0,
      login,
      sender,
      recipient: envelope(),
      from: pick([sender.includes('@') ? sender : address(), address(), login ?? address()]),
      assumed: { ...ordinary, clientIsGateway: below(5) === 0 },
    };
  });
}
