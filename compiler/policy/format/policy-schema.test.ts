import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { policyReport } from './policy-report.ts';

const schema = new URL('../../../schema/policy.schema.json', import.meta.url);
const isValid = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));

const printed = (fixture: string) =>
  JSON.parse(
    JSON.stringify({ version: 1, profiles: [policyReport(compiledProfile(fixtureSource(fixture)))] }),
  );

it.each(['mailserver', 'dev-mailbox', 'outbound', 'smarthost', 'workspace-relay'])(
  'what mailc policy prints for %s is what its schema says',
  (fixture) => {
    const report = printed(fixture);
    expect(isValid(report), JSON.stringify(isValid.errors)).toBe(true);
    report.profiles[0].statements[0].verdict = 'perhaps';
    expect(isValid(report)).toBe(false);
  },
);
