import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply, status } from '../../expectation.ts';
import { guess, inBatches, logIn, ways } from '../../shapes/guesses.ts';

const refused = [reply(535, '5.7.8'), status('NO', 'AUTHENTICATIONFAILED'), status('-ERR', 'AUTH')];
const unseen = [reply(454, '4.7.0'), status('NO', 'UNAVAILABLE'), status('-ERR', 'SYS/TEMP')];
// Postfix says of every refusal of Dovecot that the login failed, for now or not.
const failed = [reply(535, '5.7.8'), reply(454, '4.7.0')];
const welcome = [reply(235, '2.7.0'), status('OK'), status('+OK')];

/** The highest ceiling that can be tried: of a client that guessed wrong one password is computed at a time. */
const most = 20;

export const authGuessesOfAClient: Check = defineCheck({
  id: 'auth/guesses-of-a-client',
  title:
    'A client may try as many wrong passwords in a minute as declared, over all protocols together and not one more, which locks out nobody else',
  level: 'must',
  clauses: [{ source: 'CWE-307' }, { source: 'CWE-645' }],
  promise: ['limits', 'guessesPerMinute'],
  requires: ['submission', 'imaps', 'pop3s', 'logins'],
  unless: ({ limits: { guessesPerMinute: limit } }) => {
    if (limit === undefined) return 'mail.yaml sets no ceiling for wrong passwords';
    return limit > most ? 'more guesses than can be tried in a minute, two seconds each' : undefined;
  },
  vantage: 'outside',
  controls: ['imap-login'],
  // Other checks try wrong passwords too, of which only a few are computed at the same time.
  disturbs: true,
  budgetMs: 120_000,
  accept: {
    within: refused,
    beyond: unseen,
    beyondSubmission: failed,
    right: unseen,
    rightSubmission: failed,
    known: welcome,
    others: welcome,
  },
  async run(session) {
    const { address, password, domain } = session.person();
    const from = await session.freshAddress();
    const own = session.need(
      await logIn(session, 'imaps', from, address, password),
      status('OK'),
      'a login that is known at the address',
    );
    session.note(`logged in after ${Math.round(own.afterMs)} ms`);
    const way = (n: number) => ways[n % ways.length] ?? 'imaps';
    const attempt = async (n: number) =>
      session.about(
        `guess ${n + 1}`,
        await logIn(session, way(n), from, `guessed-${n}@${domain}`, guess(session, n)),
      );
    const limit = session.spec.limits.guessesPerMinute ?? 0;
    const within = await inBatches(limit, 1, attempt);
    // Submission last: there a guess that was looked at and one that was not have the same answer.
    const tried = await inBatches(ways.length, 1, async (n) =>
      logIn(session, way(n + 1), from, `guessed-${limit + n}@${domain}`, guess(session, limit + n)),
    );
    const other = session.people.find((person) => person.address !== address);
    const right = (over: (typeof ways)[number]) =>
      other === undefined
        ? logIn(session, over, from, `nobody@${domain}`, guess(session, -1))
        : logIn(session, over, from, other.address, other.password);
    return {
      within,
      beyond: tried.slice(0, -1),
      beyondSubmission: tried.slice(-1),
      // The right password of a login that never came from there is not looked at either: a guess like any other.
      right: await right('imaps'),
      rightSubmission: await right('submission'),
      known: await inBatches(ways.length, 1, (n) => logIn(session, way(n), from, address, password)),
      others: await logIn(session, 'imaps', await session.freshAddress(), address, password),
    };
  },
});
