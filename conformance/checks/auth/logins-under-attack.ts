import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact, reply, status } from '../../expectation.ts';
import type { Session } from '../../session.ts';
import { type Attack, attack } from '../../shapes/attack.ts';
import { costlyLogin } from '../../shapes/costly-login.ts';
import { logIn } from '../../shapes/guesses.ts';
import { healthy } from '../../shapes/healthy.ts';
import type { Answer } from '../../wire/wire.ts';

/** From how many addresses, with how many connections each. */
const attacks = [
  { addresses: 1, connections: 60 },
  { addresses: 50, connections: 2 },
] as const;
const rounds = 5;
/** A login that takes longer, in milliseconds, is waited for once. */
const endless = 8000;
/** What a newcomer may need while those who come for the first time are many. */
const tries = 4;

export const authLoginsUnderAttack: Check = defineCheck({
  id: 'auth/logins-under-attack',
  title:
    'While others guess passwords on a hundred connections, a login takes no two seconds, port 25 answers, and the health checks are content',
  level: 'must',
  clauses: [{ source: 'CWE-400' }, { source: 'CWE-307' }],
  promise: ['limits', 'guessesPerMinute'],
  requires: ['smtp', 'submission', 'imaps', 'pop3s', 'logins'],
  unless: (spec) => {
    if (spec.limits.guessesPerMinute === undefined) return 'mail.yaml sets no ceiling for wrong passwords';
    return costlyLogin(spec) === undefined ? 'no password of mail.yaml costs much to compute' : undefined;
  },
  vantage: 'outside',
  controls: ['imap-login'],
  disturbs: true,
  budgetMs: 180_000,
  accept: {
    known: [status('OK')],
    knownMs: [between(0, 2000)],
    newcomer: [status('OK')],
    greeting: [reply(220)],
    well: [fact(true)],
  },
  async run(session) {
    const seen: Awaited<ReturnType<typeof under>>[] = [];
    for (const { addresses, connections } of attacks) {
      if (!seen.some(({ known }) => known.some(isEndless)))
        seen.push(await under(session, addresses, connections));
    }
    return {
      known: seen.flatMap(({ known }) => known),
      knownMs: seen.map(({ known }) => {
        const times = known.map(({ afterMs }) => afterMs).sort((a, b) => a - b);
        return session.fact(
          Math.round(times[Math.floor(times.length / 2)] ?? 0),
          'ms until logged in, the median',
        );
      }),
      newcomer: seen.map(({ newcomer }) => newcomer),
      greeting: seen.map(({ greeting }) => greeting),
      well: seen.flatMap(({ well }) => well),
    };
  },
});

const isEndless = ({ afterMs }: { readonly afterMs: number }): boolean => afterMs > endless;

async function under(session: Session, addresses: number, connections: number) {
  const { address, password } = session.person();
  const login = (from: string) => logIn(session, 'imaps', from, address, password);
  const home = await session.freshAddress();
  session.need(await login(home), status('OK'), 'a login that is known at the address');
  const from = [];
  for (let n = 0; n < addresses; n += 1) from.push(await session.freshAddress());
  const attacked = attack(session, costlyLogin(session.spec) ?? address, from, connections);
  await begun(session, attacked, addresses);
  const known: Answer[] = [];
  for (let n = 0; n < rounds && !known.some(isEndless); n += 1) {
    known.push(session.about(`during ${attacked.answered()} guesses of ${addresses}`, await login(home)));
    await session.sleep(500);
  }
  const { greeting } = await session.smtp('smtp', { from: await session.freshAddress() });
  const well = await Promise.all(
    (['dovecot', 'postfix'] as const).map(async (daemon) =>
      session.fact(await healthy(session, daemon), daemon),
    ),
  );
  let newcomer = await login(await session.freshAddress());
  const isSentAway = () => newcomer.kind === 'status' && newcomer.status !== 'OK' && !isEndless(newcomer);
  for (let n = 1; n < tries && isSentAway(); n += 1) newcomer = await login(await session.freshAddress());
  await attacked.stop();
  return { known, greeting, well, newcomer };
}

/** Waits until the guesses of those who come for the first time are answered: nobody can tell them from users. */
async function begun(session: Session, { answered }: Attack, addresses: number): Promise<void> {
  await session.sleep(20_000);
  for (let waited = 0; waited < 10_000 && answered() < addresses; waited += 500) await session.sleep(500);
}
