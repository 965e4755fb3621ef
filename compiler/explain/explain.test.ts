import { describe, expect, it } from 'vitest';
import { sideOf } from '../diff/side.ts';
import { parseSpec } from '../parse/parse-spec.ts';
import type { Decider } from '../policy/answer.ts';
import { treeLine } from '../policy/place.ts';
import { policyModel } from '../policy/policy-model.ts';
import { compiledProfile, fixtureSource } from '../testing/compiled-fixture.ts';
import { commentAbove } from './comment-above.ts';
import { deciderAt } from './decider-at.ts';
import { explainName, explainPlace } from './explanation.ts';

const source = fixtureSource('mailserver');
const document = parseSpec(source);
const side = sideOf(compiledProfile(source), document);

/** Every place of a model that has a line of its own. */
function places(model: ReturnType<typeof policyModel>): readonly Decider[] {
  const { postfix, dovecot, opendkim } = model.system;
  return [
    ...[...model.parameters.values()].flatMap(({ name, value }): readonly Decider[] => {
      const items = value.kind === 'restrictions' || value.kind === 'list' ? value.items : [];
      const whole: Decider = { kind: 'parameter', parameter: name, item: undefined };
      if (items.length < 2) return [whole];
      return [whole, ...items.map((_, item): Decider => ({ ...whole, item }))];
    }),
    ...postfix.services.flatMap(({ name, options }): readonly Decider[] => [
      { kind: 'service', service: name },
      ...options.map((each): Decider => ({ kind: 'option', service: name, parameter: each.name })),
    ]),
    ...postfix.tables.flatMap(({ name, rows }) =>
      rows.map((_, row): Decider => ({ kind: 'row', table: name, row })),
    ),
    ...(opendkim?.signing ?? []).map((_, row): Decider => ({ kind: 'signer', file: 'SigningTable', row })),
    ...(opendkim?.senders ?? []).map((_, row): Decider => ({ kind: 'signer', file: 'Senders', row })),
    ...(dovecot?.logins ?? []).flatMap(({ password }, row): readonly Decider[] =>
      password.kind === 'hash' ? [{ kind: 'login', row }] : [],
    ),
  ];
}

describe('a line of the tree', () => {
  it.each(['mailserver', 'dev-mailbox', 'outbound', 'smarthost', 'workspace-relay'])(
    '%s: leads back to the place that it was printed for',
    (fixture) => {
      const { system, tree } = compiledProfile(fixtureSource(fixture));
      const model = policyModel(system);
      const seen = new Map<string, Decider>();
      for (const place of places(model)) {
        const at = treeLine(model, tree, place);
        if (at === undefined) throw new Error(JSON.stringify(place));
        const key = `${at.file}:${at.line}`;
        const known = seen.get(key) ?? place;
        seen.set(key, known);
        expect(deciderAt(model, tree, at.file, at.line), key).toEqual(known);
      }
      expect(seen.size).toBeGreaterThan(100);
    },
  );

  it('stands under the comment that is about it', () => {
    const text = 'a: # no\n  # of b\n  b:\n    c: 1\n  d: 2\n\n# of both\ne: 1\nf: 2\n\ng: 3\n';
    const found = text.split('\n').map((_, index) => commentAbove(text, index + 1));
    expect(found.slice(3, 5)).toEqual(['of b', undefined]);
    expect(found.slice(7, 11)).toEqual(['of both', 'of both', undefined, undefined]);
  });
});

describe('what would change were it not there', () => {
  it('a trusted network relays no more', () => {
    const by = deciderAt(side.model, side.tree, ...placeOf('10.5.5.0/24'));
    if (by === undefined) throw new Error('no such line');
    const { because, without } = explainPlace(side, document, by);
    expect(because).toMatch(/^mail\.yaml:\d+ trusted\[0\]$/);
    expect(without?.some(({ effect }) => effect === 'refused now: RCPT 554 5.7.1')).toBe(true);
  });

  it('without the control of relaying strangers relay', () => {
    const [main, ...services] = explainName(side, document, 'smtpd_relay_restrictions');
    expect(main?.without?.[0]).toMatchObject({ danger: 'more may relay', witness: { port: 25 } });
    expect(services.map(({ name }) => name.split(' ')[0])).toEqual(['587', '465', 'health']);
  });

  it('a parameter that decides nothing changes nothing', () => {
    const [found] = explainName(side, document, 'maillog_file');
    expect(found).toMatchObject({
      value: '/dev/stdout',
      without: [],
      tree: expect.stringMatching(/main\.cf:\d+$/),
    });
    expect(explainName(side, document, 'ssl_min_protocol')).toMatchObject([{ value: 'TLSv1.2' }]);
    expect(explainName(side, document, 'nothing')).toEqual([]);
  });
});

function placeOf(item: string): readonly ['postfix/main.cf', number] {
  const lines = (side.tree.get('postfix/main.cf') ?? '').split('\n');
  return ['postfix/main.cf', lines.findIndex((line) => line.trim() === item) + 1];
}
