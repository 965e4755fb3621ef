import { expect, it } from 'vitest';
import { check } from '../../compile.ts';

/** The findings about a delay that so many pods share. */
function findings(delay: string, pods: number): number {
  const text = `
version: 1
hostname: out.example.com
domains: { example.com: { unsigned: another server signs } }
trusted: [{ network: 10.5.5.0/24 }]
outbound: { throttles: { slow: { domains: [example.net], delay: ${delay} } } }
kubernetes: { replicas: ${pods} }
profiles: { outbound: {} }
`;
  return check({ text, file: 'mail.yaml' }).filter(({ id }) => id === 'throttle/fraction-of-second').length;
}

it('is about the delay that Postfix is told, which is as many times the one that several pods share', () => {
  expect([findings('500ms', 1), findings('500ms', 2), findings('500ms', 3), findings('1s', 3)]).toEqual([
    1, 0, 1, 0,
  ]);
});
