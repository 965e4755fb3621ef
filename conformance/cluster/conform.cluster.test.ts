import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailcConform } from '../target/testing/mailc-conform.ts';
import { emptyNamespace, PATIENCE, removeNamespace } from './cluster.ts';
import { BASELINE, MAY_SEND, relay } from './relay.ts';

const fixture = new URL('../../fixtures/valid/workspace-relay/mail.yaml', import.meta.url).pathname;

beforeAll(async () => {
  await emptyNamespace('conform', BASELINE);
  await emptyNamespace('vantage', MAY_SEND);
  await relay('conform').install('--set', 'autoscaling.enabled=false');
}, PATIENCE);

afterAll(async () => {
  await removeNamespace('conform');
  await removeNamespace('vantage');
}, PATIENCE);

test('a release of workspace-relay does what mail.yaml says, seen from a pod of another namespace', async () => {
  const words = ['--kubernetes', 'conform', '--vantage-namespace', 'vantage'];
  const told = await mailcConform(fixture, ...words);
  expect({ said: told.said, code: told.code }).toMatchObject({ code: 0 });
  expect(told.ids('fail', 'error')).toEqual([]);
  expect(told.ids('pass', 'deviation').length).toBeGreaterThanOrEqual(5);
}, 900_000);
