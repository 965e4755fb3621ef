import { describe, expect, it } from 'vitest';
import { parseSpec } from '../parse/parse-spec.ts';
import { compiledProfile, fixtureSource } from '../testing/compiled-fixture.ts';
import type { Decider } from './answer.ts';
import { keysOf, originOf, treeLine } from './place.ts';
import { policyModel } from './policy-model.ts';
import { specPlace } from './spec-place.ts';

const source = fixtureSource('mailserver');
const { system, tree } = compiledProfile(source);
const model = policyModel(system);
const specLines = source.text.split('\n');
const document = parseSpec(source);

/** The text of the line of the tree, and of mail.yaml. */
function texts(by: Decider): readonly (string | undefined)[] {
  const place = treeLine(model, tree, by);
  const spec = specPlace(document, originOf(model, by), keysOf(model, by));
  const line = spec.line === undefined ? spec.text : specLines[spec.line - 1]?.trim();
  return [place && tree.get(place.file)?.split('\n')[place.line - 1]?.trim(), line];
}

const rowOf = (name: string, key: string): Decider => ({
  kind: 'row',
  table: name,
  row: model.tables.get(name)?.rows.get(key) ?? -1,
});

describe('places of deciders', () => {
  it('are the line of main.cf with the restriction, for every one of them', () => {
    for (const { name, value } of model.parameters.values()) {
      if (value.kind !== 'restrictions') continue;
      for (const [item, restriction] of value.items.entries())
        expect(texts({ kind: 'parameter', parameter: name, item })[0]?.split(' ')[0]).toBe(restriction.name);
    }
  });

  it('are the line of every row of every table', () => {
    for (const { table } of model.tables.values())
      for (const [row, { key }] of table.rows.entries())
        expect(texts({ kind: 'row', table: table.name, row })[0]).toContain(key);
  });

  it('are the lines of options, parameters, keys and logins', () => {
    expect(texts({ kind: 'option', service: '465', parameter: 'smtpd_tls_wrappermode' })[0]).toBe(
      '-o { smtpd_tls_wrappermode = yes }',
    );
    expect(texts({ kind: 'service', service: '587' })[0]).toMatch(/^587 /);
    expect(texts({ kind: 'parameter', parameter: 'smtp_tls_security_level', item: undefined })).toEqual([
      'smtp_tls_security_level = may',
      'level: may',
    ]);
    expect(texts({ kind: 'signer', file: 'SigningTable', row: 1 })).toEqual([
      'another.com mail._domainkey.another.com',
      'mail:',
    ]);
    expect(texts({ kind: 'signer', file: 'Senders', row: 0 })[0]).toBe('user1@example.com user1@example.com');
    expect(texts({ kind: 'login', row: 0 })[0]).toMatch(/^user1@example.com:/);
    expect(texts({ kind: 'default', parameter: 'x' })).toEqual([undefined, 'the default of Postfix']);
  });

  it('lead to the narrowest place in mail.yaml', () => {
    const network: Decider = { kind: 'parameter', parameter: 'mynetworks', item: 4 };
    expect(texts(network)).toEqual([
      '[fd00:5::]/64',
      '- { network: "fd00:5::/64", reason: the same network over IPv6 }',
    ]);
    expect(texts(rowOf('aliases', 'team@example.com'))[1]).toBe(
      'team: [user1, user2, archive@elsewhere.example]',
    );
    expect(texts(rowOf('aliases', '@another.com'))[1]).toBe('catchAll: admin');
    expect(texts(rowOf('own-domains', 'another.com'))[1]).toBe('another.com:');
    expect(texts(rowOf('transport', 'paced.example'))[1]).toMatch(/^paced: /);
    expect(texts(rowOf('tls-policy', 'bank.example'))[1]).toMatch(/^destinations:/);
  });
});
