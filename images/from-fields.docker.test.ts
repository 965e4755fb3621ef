import { beforeAll, describe, expect, it } from 'vitest';
import { fromAddressesLua } from '../compiler/render/opendkim/from-addresses-lua.ts';
import { fromTokensLua } from '../compiler/render/opendkim/from-tokens-lua.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { imageTag } from './plan.ts';
import { platforms } from './platforms.ts';
import { fromFields } from './testing/from-fields/index.ts';

beforeAll(async () => {
  await buildImages({ platforms, report: () => undefined });
}, 300_000);

/** A string of Lua, octet by octet: nothing of it means anything to Lua. */
const lua = (text: string): string =>
  `"${[...Buffer.from(text, 'utf8')].map((octet) => `\\${String(octet).padStart(3, '0')}`).join('')}"`;

const script = `${fromTokensLua}
${fromAddressesLua}
for _, field in ipairs({${Object.keys(fromFields).map(lua).join(',\n')}}) do
  local found, why, at = addresses(field)
  if found then
    local all = {}
    for _, each in ipairs(found) do all[#all + 1] = each.address end
    print("=" .. table.concat(all, ", "))
  else
    print("! " .. at .. " " .. why)
  end
end
`;

describe.each(platforms)('the reader of From on %s', (platform) => {
  it('is tried with 200 fields and more', () => {
    expect(Object.keys(fromFields).length).toBeGreaterThan(200);
  });

  it('reads every one as RFC 5322 has it, or says what is wrong and where', async () => {
    const image = imageTag('opendkim', packageRoot().version, platform);
    const { stdout, stderr } = await docker(
      [
        'run',
        '--rm',
        '-i',
        '--network=none',
        '--entrypoint=sh',
        image,
        '-c',
        'cat >/tmp/t && miltertest -s /tmp/t',
      ],
      undefined,
      script,
    );
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    const found = Object.fromEntries(Object.keys(fromFields).map((field, n) => [field, lines[n]]));
    const wanted = Object.entries(fromFields).map(([field, verdict]) => [
      field,
      /^! \d/.test(verdict) ? verdict : `=${verdict}`,
    ]);
    expect(found).toEqual(Object.fromEntries(wanted));
  });
});
