import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGuesses, DovecotNode } from '../../model/dovecot.ts';
import { block, decided, flag, only23, only24, setting, text } from './nodes.ts';
import { DOVECOT_PATHS } from './paths.ts';

/**
 * How many wrong passwords are looked at; nothing where mail.yaml sets no ceiling. A client that answers a challenge
 * (CRAM-MD5) never shows Dovecot's password databases whether its answer was right, so that none could be counted.
 */
export function lowerGuesses(resolved: ResolvedSpec): DovecotGuesses | undefined {
  const { auth, limits, trusted, originOf } = resolved;
  if (auth.mechanisms.includes('CRAM-MD5')) return undefined;
  const ceilings = (
    [
      ['client', 'guessesPerMinute'],
      ['login', 'guessesPerLogin'],
    ] as const
  ).flatMap(([of, field]) => {
    const number = limits[field];
    return number === undefined ? [] : [{ of, number, origin: originOf(['limits', field]) }];
  });
  if (ceilings.length === 0) return undefined;
  const exempt = trusted.map(({ network }) => ({
    network: network.replaceAll(/[[\]]/g, ''),
    origin: originOf(['trusted']),
  }));
  return { ceilings, exempt: limits.exemptTrusted ? exempt : [] };
}

/** The look-ups with the ceilings around them: asked before a password is computed, told afterwards what came out. */
export function guarded(lookups: readonly DovecotNode[]): readonly DovecotNode[] {
  return [
    guard('guesses', 'lets on what is below the ceilings'),
    ...lookups,
    guard('verdict', 'counts the wrong ones'),
  ];
}

function guard(name: string, reason: string): DovecotNode {
  const why = decided(reason);
  const last = decided('what it says is the answer');
  return block({ '2.3': 'passdb', '2.4': `passdb ${name}` }, [
    setting('driver', text('lua'), why),
    setting(only23('args'), text(`file=${DOVECOT_PATHS.guessScript} blocking=no`), why),
    setting(only24('lua_file'), text(DOVECOT_PATHS.guessScript), why),
    setting(only24('use_worker'), flag(false), decided('one process knows all counts')),
    setting('result_failure', text('return-fail'), last),
    setting('result_internalfail', text('return-fail'), last),
  ]);
}
