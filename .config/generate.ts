import { spawnSync } from 'node:child_process';

/** Everything that is generated and committed, in the order in which one builds on the other. */
const generators = [
  'schema/generate.ts',
  'profiles/generate.ts',
  'compiler/rules/generate.ts',
  'compiler/render/readme/generate.ts',
  'compiler/page/generate.ts',
  'conformance/generate.ts',
  'conformance/target/needs/generate.ts',
  '.config/reference/write.ts',
];

const check = process.argv.includes('--check');
let failed = false;
for (const generator of generators) {
  const { status } = spawnSync('npx', ['tsx', generator, ...(check ? ['--check'] : [])], {
    stdio: 'inherit',
  });
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}  ${generator}\n`);
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
