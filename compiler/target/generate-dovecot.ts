/**
 * Asks doveconf of an image which top-level settings it has and of which type each is, by what it says against a wrong
 * value, and writes compiler/target/parameters/dovecot-*.json.
 *
 *   npx tsx compiler/target/generate-dovecot.ts debian-12 localhost/mailc/dovecot:VERSION-debian-12
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [platform, image] = process.argv.slice(2);
if (!platform || !image) throw new Error('usage: npx tsx compiler/target/generate-dovecot.ts PLATFORM IMAGE');

/** Lines `name, value, what doveconf says`, after one with the version. A configuration of Dovecot 2.4 says its version. */
const script = `
version=$(dovecot --version | cut -d' ' -f1)
echo "$version"
case $version in
2.3*) : >/tmp/start.conf ;;
*) printf 'dovecot_config_version = %s\\ndovecot_storage_version = %s\\n' "\${version%-*}" "\${version%-*}" >/tmp/start.conf ;;
esac
for name in $(doveconf -c /tmp/start.conf -a -s | grep -oE '^[A-Za-z0-9_]+ [={]' | cut -d' ' -f1 | sort -u); do
  for value in banana 1ms; do
    { cat /tmp/start.conf; echo "$name = $value"; } >/tmp/probe.conf
    printf '%s\\t%s\\t%s\\n' "$name" "$value" "$(doveconf -n -c /tmp/probe.conf 2>&1 >/dev/null | tr '\\n' ' ')"
  done
done`;

const answers: readonly (readonly [RegExp, string])[] = [
  [/Invalid boolean/, 'boolean'],
  [/Invalid number/, 'integer'],
  [/Invalid time interval/, 'time'],
  [/Invalid size/, 'size'],
  [/Invalid port/, 'port'],
  [/Setting is a string list/, 'map'],
  [/Invalid value: banana/, 'enumeration'],
];

const [version = '', ...lines] = execFileSync(
  'docker',
  ['run', '--rm', '--network', 'none', '--entrypoint', 'sh', image, '-c', script],
  { encoding: 'utf8', maxBuffer: 2 ** 26 },
)
  .trim()
  .split('\n');

const types: Record<string, string> = {};
for (const line of lines) {
  const [name = '', value, said = ''] = line.split('\t');
  const type = types[name];
  if (value === 'banana') types[name] = answers.find(([answer]) => answer.test(said))?.[1] ?? 'text';
  else if (type === 'time' && !said.includes('Milliseconds not supported')) types[name] = 'time ms';
}
const folder = fileURLToPath(new URL('parameters/', import.meta.url));
writeFileSync(`${folder}dovecot-${platform}.json`, `${JSON.stringify({ version, types }, undefined, 2)}\n`);
