import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { status } from '../../expectation.ts';
import { costlyLogin } from '../../shapes/costly-login.ts';
import { guess, inBatches, logIn } from '../../shapes/guesses.ts';

/** Clients that guess at the same time, before the server takes it for an attack and after. */
const atFirst = 10;
const afterwards = 2;
const most = 40;

export const authGuessesAtALogin: Check = defineCheck({
  id: 'auth/guesses-at-a-login',
  title:
    'At a login as many wrong passwords may be tried in a minute as declared, from however many addresses, and its owner gets in from anywhere',
  level: 'must',
  clauses: [{ source: 'CWE-307' }, { source: 'CWE-645' }],
  promise: ['limits', 'guessesPerLogin'],
  requires: ['imaps', 'logins'],
  unless: ({ limits: { guessesPerLogin: limit } }) => {
    if (limit === undefined) return 'mail.yaml sets no ceiling for wrong passwords at a login';
    return limit > most ? 'more guesses than can be tried in a minute, two seconds each' : undefined;
  },
  vantage: 'outside',
  controls: ['imap-login'],
  // Other checks guess at the same logins.
  disturbs: true,
  budgetMs: 150_000,
  accept: {
    within: [status('NO', 'AUTHENTICATIONFAILED')],
    beyond: [status('NO', 'UNAVAILABLE')],
    first: [status('NO', 'AUTHENTICATIONFAILED')],
    second: [status('NO', 'UNAVAILABLE')],
    owner: [status('OK')],
  },
  async run(session) {
    const costly = costlyLogin(session.spec);
    const { address, password } =
      session.people.findLast((each) => each.address !== costly) ?? session.person();
    // What earlier checks guessed at it is forgotten after a minute.
    await session.sleep(61_000);
    const home = await session.freshAddress();
    const attempt = (from: string, word: string) => logIn(session, 'imaps', from, address, word);
    session.need(await attempt(home, password), status('OK'), 'a login that is known at the address');
    const limit = session.spec.limits.guessesPerLogin ?? 0;
    const stranger = async (n: number) => {
      const from = await session.freshAddress();
      return { from, answer: session.about(`guess ${n + 1}`, await attempt(from, guess(session, n))) };
    };
    const first = await inBatches(Math.min(limit, atFirst), atFirst, stranger);
    const rest = await inBatches(limit - first.length, afterwards, (n) => stranger(first.length + n));
    const strangers = [...first, ...rest];
    const [again = home] = strangers.map(({ from }) => from);
    const newcomer = await session.freshAddress();
    return {
      within: strangers.map(({ answer }) => answer),
      beyond: await attempt(again, guess(session, limit)),
      first: await attempt(newcomer, guess(session, limit + 1)),
      second: await attempt(newcomer, guess(session, limit + 2)),
      owner: [await attempt(home, password), await attempt(await session.freshAddress(), password)],
    };
  },
});
