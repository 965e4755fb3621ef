import { beforeAll, describe, expect, it } from 'vitest';
import { buildImages } from '../../../images/build.ts';
import { platforms } from '../../../images/platforms.ts';
import type { Platform } from '../../../schema/platform.ts';
import { knownDovecotSettings } from '../../target/known-dovecot-settings.ts';
import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { valueProblem } from '../../target/values/check-value.ts';
import { missingPair } from '../../target/values/dovecot-pairs.ts';
import type { ValueType } from '../../target/values/value-type.ts';
import { dovecotTypeOf, dovecotVerdict } from '../../target/verdicts/dovecot-verdict.ts';
import { opendkimVerdicts } from '../../target/verdicts/opendkim-verdicts.ts';
import { postfixTypeOf, postfixVerdict } from '../../target/verdicts/postfix-verdict.ts';
import type { Verdict } from '../../target/verdicts/verdict.ts';
import { seeded } from '../../testing/mutated-text.ts';
import { drawProbes, type Probe } from '../testing/override-values.ts';
import { refusedByDaemons } from '../testing/refused-by-daemons.ts';

const kinds: ReadonlySet<ValueType['kind']> = new Set([
  'boolean',
  'integer',
  'interval',
  'list-of',
  'one-of',
  'size',
  'tables',
  'time',
]);

function typesOf(
  names: Iterable<string>,
  verdictOf: (name: string) => Verdict | undefined,
  typeOf: (name: string, verdict: Verdict) => ValueType | undefined,
): ReadonlyMap<string, ValueType> {
  return new Map(
    [...names].flatMap((name) => {
      const verdict = verdictOf(name);
      const type = verdict === undefined ? undefined : typeOf(name, verdict);
      return type !== undefined && kinds.has(type.kind) ? [[name, type] as const] : [];
    }),
  );
}

/** All but those that only master(8), postlogd(8) and sendmail(1) read, which are no services with a log. */
const inOtherDaemons = (names: ReadonlySet<string>): readonly string[] =>
  [...names].filter((name) => !/^(?:postlogd_|service_throttle_time$|sendmail_fix_line_endings$)/.test(name));

const daemons = {
  postfix: (platform: Platform) =>
    typesOf(inOtherDaemons(knownPostfixParameters(platform).names), postfixVerdict, (name, verdict) =>
      postfixTypeOf(platform, name, verdict),
    ),
  dovecot: (platform: Platform) =>
    typesOf(knownDovecotSettings(platform).names, dovecotVerdict, (name, verdict) =>
      dovecotTypeOf(platform, name, verdict),
    ),
  opendkim: () =>
    typesOf(
      Object.keys(opendkimVerdicts),
      (name) => opendkimVerdicts[name],
      (_, verdict) => (verdict.kind === 'decided' ? undefined : verdict.type),
    ),
} as const;

type Daemon = keyof typeof daemons;

/** Values that `check` refuses and a daemon takes, each with the reason. */
const deviations: readonly {
  readonly reason: string;
  readonly covers: (daemon: Daemon, probe: Probe) => boolean;
}[] = [
  {
    reason: 'the verdict narrows the range: the daemon would do what mail.yaml does not promise',
    covers: (daemon, { name }) => {
      const verdict = verdicts[daemon](name);
      return verdict?.kind !== 'decided' && verdict?.type?.kind === 'integer';
    },
  },
  {
    reason: 'memory below which no process of Dovecot starts',
    covers: (_, { name, type }) => type.kind === 'size' && name === 'default_vsz_limit',
  },
  {
    reason: 'Postfix has no lower bound, and a negative number means nothing',
    covers: (daemon, { type, value }) => daemon === 'postfix' && type.kind === 'integer' && value === '-5',
  },
  {
    reason: 'Postfix looks at the first letter of a unit only: 1500ms are 1500 minutes, and s alone is 0',
    covers: (daemon, { type, value }) =>
      daemon === 'postfix' && type.kind === 'time' && /^(?:5mins|1500ms|s)$/.test(value),
  },
  {
    reason: 'a number above 2^53 is not what was written once YAML has read it',
    covers: (_, { type, value }) =>
      (type.kind === 'integer' || type.kind === 'size') && value === '9007199254740993',
  },
  {
    reason: 'Postfix reads words and tables when it uses them, and fails then',
    covers: (daemon, { type }) =>
      daemon === 'postfix' && (type.kind === 'one-of' || type.kind === 'list-of' || type.kind === 'tables'),
  },
  {
    reason: 'OpenDKIM reads the facility when it opens the log',
    covers: (_, { name }) => name === 'SyslogFacility',
  },
  {
    reason: 'Dovecot and OpenDKIM guess booleans from one letter or digit',
    covers: (daemon, { type, value }) =>
      daemon !== 'postfix' && type.kind === 'boolean' && /^(?:1|0|y|true)$/.test(value),
  },
  {
    reason: 'OpenDKIM has no bounds, and reads octal and hexadecimal digits',
    covers: (daemon, { type }) => daemon === 'opendkim' && type.kind === 'integer',
  },
];

const verdicts: Readonly<Record<Daemon, (name: string) => Verdict | undefined>> = {
  postfix: postfixVerdict,
  dovecot: dovecotVerdict,
  opendkim: (name) => opendkimVerdicts[name],
};

beforeAll(async () => {
  await buildImages({ platforms, report: () => undefined });
}, 300_000);

describe.each(platforms)('on %s, what `check` says of values', (platform) => {
  it.each([
    ['postfix', 50],
    ['dovecot', 300],
    ['opendkim', 120],
  ] as const)(
    'is what %s says of %i drawn ones',
    async (daemon, count) => {
      const probes = drawProbes(daemons[daemon](platform), count, seeded(20_260_101));
      const answers = await refusedByDaemons(daemon, platform, probes);
      const unread = probes.filter((_, index) => !answers.has(index)).map(({ name }) => name);
      expect(unread).toEqual([]);
      const shown = ({ name, value }: Probe, index: number): string =>
        `${name} = ${value} (${answers.get(index) ?? 'taken'})`;
      const refusedHere = (probe: Probe): boolean =>
        valueProblem(probe.type, probe.value, platform) !== undefined ||
        (daemon === 'dovecot' && missingPair(probe.name, probe.value, () => undefined) !== undefined);
      const missed = probes.flatMap((probe, index) =>
        answers.get(index) !== undefined && !refusedHere(probe) ? [shown(probe, index)] : [],
      );
      const tooStrict = probes.flatMap((probe, index) =>
        answers.get(index) === undefined &&
        refusedHere(probe) &&
        !deviations.some(({ covers }) => covers(daemon, probe))
          ? [shown(probe, index)]
          : [],
      );
      expect({ missed, tooStrict }).toEqual({ missed: [], tooStrict: [] });
      expect([...answers.values()].filter((said) => said !== undefined).length).toBeGreaterThan(count / 6);
    },
    60_000,
  );
});
