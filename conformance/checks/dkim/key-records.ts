import { createPublicKey } from 'node:crypto';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact } from '../../expectation.ts';
import { tagList } from '../../shapes/tag-list.ts';

export const dkimKeyRecords: Check = defineCheck({
  id: 'dkim/key-records',
  title: 'Every selector has one key record, which says DKIM1 and rsa and holds a key of at least 2048 bits',
  level: 'must',
  clauses: [
    { rfc: 6376, section: '3.6.1' },
    { rfc: 8301, section: '3.2' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim', 'selectors'],
  requires: ['dkim'],
  vantage: 'outside',
  controls: [],
  budgetMs: 10_000,
  accept: {
    records: [fact(1)],
    version: [fact('v DKIM1')],
    type: [fact('rsa')],
    flags: [fact('none')],
    bits: [between(2048, 16_384)],
  },
  async run(session) {
    const names = session.spec.domains.flatMap(({ name, dkim }) =>
      (dkim?.selectors ?? []).map((selector) => `${selector.name}._domainkey.${name}`),
    );
    const all = await Promise.all(
      names.map(async (name) => ({ name, records: await session.dns(name, 'TXT') })),
    );
    const keys = all.flatMap(({ name, records }) => records.map((text) => ({ name, tags: tagList(text) })));
    return {
      records: all.map(({ name, records }) => session.fact(records.length, name)),
      version: keys.map(({ name, tags }) => session.fact([...tags][0] ?? [], `first tag of ${name}`)),
      type: keys.map(({ name, tags }) => session.fact(tags.get('k') ?? 'none', `k= of ${name}`)),
      // t=y would tell receivers to take no notice of failures.
      flags: keys.map(({ name, tags }) => session.fact(tags.get('t') ?? 'none', `t= of ${name}`)),
      bits: keys.map(({ name, tags }) => session.fact(bits(tags.get('p') ?? ''), `bits of ${name}`)),
    };
  },
});

/** Length of an RSA key given as base64 of its SubjectPublicKeyInfo; 0 when it is none. */
function bits(base64: string): number {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.modulusLength ?? 0;
  } catch {
    return 0;
  }
}
