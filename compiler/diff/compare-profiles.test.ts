import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from '../compile.ts';
import { parseSpec } from '../parse/parse-spec.ts';
import { findClasses } from '../policy/classes/classes.ts';
import { regionsOf } from '../policy/classes/classify.ts';
import { explore } from '../policy/classes/explore.ts';
import { answer } from '../policy/session.ts';
import { compiledProfile, fixtureSource } from '../testing/compiled-fixture.ts';
import { random } from '../testing/random.ts';
import { questionsAbout } from '../testing/random-questions.ts';
import { moved } from './compare-policies.ts';
import { compareProfiles } from './compare-profiles.ts';
import type { ProfileDiff } from './diff-report.ts';
import { effectsOf } from './effect.ts';
import { type Side, sideOf } from './side.ts';

function sideFrom(text: string): Side | undefined {
  const source = { text, file: 'mail.yaml' };
  const [profile] = compile(source).profiles;
  return profile && sideOf(profile, parseSpec(source));
}

function required(text: string): Side {
  const side = sideFrom(text);
  if (!side) throw new Error('it does not compile');
  return side;
}

const mailserver = fixtureSource('mailserver').text;
const compared = (change: (text: string) => string): ProfileDiff =>
  compareProfiles('mailserver', required(mailserver), required(change(mailserver)));

describe('what a change of mail.yaml does', () => {
  it('one more trusted network is an open relay for it, at its line', () => {
    const more = '  - { network: 10.5.6.0/24, reason: more }\nlimits:';
    const { policy } = compared((text) => text.replace('\nlimits:', more));
    expect(policy[0]).toMatchObject({
      danger: 'more may relay',
      before: {
        answer: 'RCPT 554 5.7.1 Relay access denied',
        decided: expect.stringMatching(/^reject_unauth_destination/),
      },
      after: {
        decided: 'permit_mynetworks: 10.5.6.0/24',
        because: expect.stringMatching(/^mail\.yaml:\d+ trusted\[2\]$/),
      },
      witness: { client: '10.5.6.0', port: 25, login: undefined },
    });
    expect(policy[0]?.where.map(({ client }) => client)).toEqual(['10.5.6.0/24']);
  });

  it('less TLS is dangerous, and more of it is not', () => {
    const weaker = compared((text) => text.replace('bank.example: secure', 'bank.example: may'));
    expect(weaker.policy.map(({ danger }) => danger)).toContain('less is encrypted');
    const back = compareProfiles(
      'x',
      required(mailserver.replace('bank.example: secure', 'bank.example: may')),
      required(mailserver),
    );
    expect(back.policy.every(({ danger }) => danger === undefined)).toBe(true);
  });

  it('an alias that leads elsewhere is a change of its own address only', () => {
    const { policy } = compared((text) => text.replace('sales: user2', 'sales: archive@elsewhere.example'));
    const effects = policy.filter(({ where }) =>
      where.some(({ recipient }) => recipient === 'sales@example.com'),
    );
    expect(effects.map(({ effect }) => effect)).toContain('to its mailbox → to its exchangers, TLS may');
  });

  it('a limit is no question of who may do what', () => {
    const { policy, settings } = compared((text) =>
      text.replace('messagesPerMinute: 20', 'messagesPerMinute: 60'),
    );
    expect(policy).toEqual([]);
    expect(settings).toMatchObject([
      {
        area: 'postfix',
        name: 'smtpd_client_message_rate_limit',
        before: '20',
        after: '60',
        because: expect.stringContaining('limits.messagesPerMinute'),
      },
    ]);
  });
});

describe('changes of random fields', { timeout: 120_000 }, () => {
  const fixtures = ['mailserver', 'dev-mailbox', 'outbound', 'relays', 'smarthost', 'workspace-relay'];

  it.each(fixtures)(
    '%s: a changed tree never gives an empty report, and a same tree gives none',
    (fixture) => {
      const text = fixtureSource(fixture).text;
      const before = required(text);
      const again = compareProfiles('x', before, required(text));
      expect(again).toEqual({
        profile: 'x',
        status: 'same',
        onlyFiles: false,
        policy: [],
        settings: [],
        files: [],
      });
      let changes = 0;
      for (const mutated of mutations(text, 20)) {
        const after = sideFrom(mutated);
        if (!after) continue;
        const isSame = JSON.stringify([...before.profile.tree]) === JSON.stringify([...after.profile.tree]);
        const { status, files, policy } = compareProfiles('x', before, after);
        expect(status).toBe(isSame ? 'same' : 'changed');
        expect(files.length > 0).toBe(!isSame);
        if (!isSame) changes += 1;
        for (const { witness, effect } of policy)
          expect(differs(before, after, witness), effect).toContain(effect);
      }
      expect(changes).toBeGreaterThan(0);
    },
  );

  it.each(fixtures)(
    '%s: what differs for a random question differs for its region in the same way',
    (fixture) => {
      const text = fixtureSource(fixture).text;
      const before = required(text);
      const after = firstDifference(before, mutations(text, 200));
      if (!after) return expect(fixture).toBe('workspace-relay');
      const models = [before.model, after.model] as const;
      const classes = findClasses(models, (recipient) => moved(models, recipient));
      const regions = explore(models, classes);
      for (const question of [...questionsAbout(models[0], 250, 5), ...questionsAbout(models[1], 250, 6)]) {
        const found = regionsOf(regions, classes, question);
        expect(found.length, JSON.stringify(question)).toBe(1);
        const witness = found[0]?.witness;
        if (!witness) throw new Error('no witness');
        expect(differs(before, after, question), JSON.stringify([question, witness])).toEqual(
          differs(before, after, witness),
        );
      }
    },
  );
});

function firstDifference(before: Side, texts: readonly string[]): Side | undefined {
  for (const text of texts) {
    const after = sideFrom(text);
    if (after && compareProfiles('x', before, after).policy.length > 0) return after;
  }
  return undefined;
}

type Asked = Parameters<typeof answer>[2];

function differs(
  before: Side,
  after: Side,
  asked: Omit<Asked, 'assumed'> & Partial<Asked>,
): readonly string[] {
  const question = { assumed: compiledAssumptions, ...asked };
  const answers = [before, after].map(({ model }) => {
    const service = model.listeners.get(question.port);
    return service && answer(model, service, question);
  });
  return effectsOf(answers[0], answers[1], question).map(({ words }) => words);
}

const compiledAssumptions: Asked['assumed'] = {
  clientIsGateway: false,
  senderResolves: true,
  clientIsListed: false,
  senderExists: true,
  recipientIsMissing: false,
  mailboxHasRoom: true,
};

/** The text with one field changed, taken away or put in the place of another, each time another one. */
function mutations(text: string, count: number): readonly string[] {
  const below = random(42);
  return Array.from({ length: count }, () => {
    const spec: unknown = parse(text);
    const places = leaves(spec);
    const place = places[below(places.length)];
    if (!place) return text;
    const { owner, key } = place;
    const value = owner[key];
    if (below(3) === 0) delete owner[key];
    else if (typeof value === 'number') owner[key] = value + 1;
    else if (typeof value === 'boolean') owner[key] = !value;
    else {
      const other = places[below(places.length)];
      owner[key] =
        below(2) === 0 && other
          ? other.owner[other.key]
          : String(value).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    }
    return stringify(spec);
  });
}

interface Leaf {
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function leaves(value: unknown): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => {
    const inner = leaves(owner[key]);
    return inner.length > 0 && key !== 'relaysBySender' ? [...inner, { owner, key }] : [{ owner, key }];
  });
}

it('a profile that only one side has is added or removed', () => {
  const source = fixtureSource('mailserver');
  const side = sideOf(compiledProfile(source), parseSpec(source));
  expect(compareProfiles('x', undefined, side)).toMatchObject({ status: 'added', policy: [] });
  expect(compareProfiles('x', side, undefined).files.every(({ status }) => status === 'removed')).toBe(true);
});
