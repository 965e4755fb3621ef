import { docker } from '../../../images/docker.ts';
import { packageRoot } from '../../../images/package-root.ts';
import { imageTag } from '../../../images/plan.ts';
import type { Platform } from '../../../schema/platform.ts';
import type { Probe } from './override-values.ts';

/**
 * Each value is an option of a service of its own in master.cf, of the daemon whose program names the parameter. The
 * real master starts them all: a value that a daemon does not take ends it with a line in the log, one that it takes lets it wait
 * for work.
 */
const postfix = `
mkdir -p /tmp/c /tmp/q /tmp/d; cd /tmp/q
mkdir pid public private maildrop incoming active deferred bounce defer trace flush corrupt hold saved
chown postfix /tmp/d incoming active deferred bounce defer trace flush corrupt hold saved private public maildrop
cat >/tmp/probes
cut -f2 /tmp/probes | sort -u >/tmp/names
# The text of a parameter's name may be the end of a longer name's.
readers() {
  tr '\\000' '\\n' | grep -axE '[$A-Za-z0-9_]{3,80}' |
    awk -v daemon=$1 'NR == FNR { names[$1]; next }
      { for (at = 1; at <= length($1); at++) if ((name = substr($1, at)) in names) found[name] }
      END { for (name in found) print name "\\t" daemon }' /tmp/names -
}
for daemon in lmtp smtp smtpd cleanup qmgr bounce trivial-rewrite tlsmgr scache anvil verify error local; do
  readers $daemon </usr/lib/postfix/sbin/$daemon
done >/tmp/readers
readers smtp </usr/lib/postfix/libpostfix-tls.so >>/tmp/readers
cat /usr/lib/postfix/libpostfix-*.so | readers error >>/tmp/readers
cat >/tmp/c/main.cf <<END
compatibility_level = 3.6
queue_directory = /tmp/q
data_directory = /tmp/d
maillog_file = /dev/stdout
myhostname = probe.example.com
mynetworks = 127.0.0.1
inet_interfaces = loopback-only
local_recipient_maps =
alias_maps =
smtp_tls_security_level = may
address_verify_map =
END
awk -F'\\t' '
  NR == FNR { if (!($1 in reader) && ($2 == "lmtp") == ($1 ~ /^lmtp_/)) reader[$1] = $2; next }
  {
    daemon = $2 in reader ? reader[$2] : "none"
    if (daemon == "none") { print "unread " $1 >"/tmp/unread"; next }
    many = daemon == "cleanup" || daemon == "bounce" ? 0 : 1
    own = daemon == "local" ? "n" : "-"
    printf "t%s unix n %s n 600 %s %s -o { syslog_name = T%s } -o { %s = %s }\\n", $1, own, many, daemon, $1, $2, $3
  }' /tmp/readers /tmp/probes >/tmp/c/master.cf
echo 'postlog unix-dgram n - n - 1 postlogd' >>/tmp/c/master.cf
touch /tmp/said
count=$(grep -c '^t[0-9]' /tmp/c/master.cf)
MAIL_CONFIG=/tmp/c /usr/lib/postfix/sbin/master -c /tmp/c -s -e 60 2>&1 | cat >/tmp/all &
look() {
  cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\000' ' ' | grep -aoE ' -n t[0-9]+ ' | sed 's/ -n t\\(.*\\) /T\\1\\//' >>/tmp/running
  grep -aoE ' (T[0-9]+|postfix)/[a-z-]+\\[.*(fatal|panic|error: |unavailable).*' /tmp/all | sed 's/^ //' >/tmp/said
}
# until all were seen and none has said anything more for a while
quiet=0
for second in $(seq 45); do
  before=$(wc -l </tmp/said)
  sleep 1
  look
  [ -s /tmp/said ] && [ "$(wc -l </tmp/said)" -eq "$before" ] && quiet=$((quiet + 1)) || quiet=0
  seen=$(cat /tmp/running /tmp/said | grep -oE '^T[0-9]+/' | sort -u | wc -l)
  nameless=$(grep -c '^postfix/.*fatal' /tmp/said)
  [ $((seen + nameless)) -lt "$count" ] || [ $quiet -lt 6 ] || break
done
cat /tmp/unread 2>/dev/null
sort -u /tmp/running
cat /tmp/said
`;

const dovecot = `
case $(dovecot --version) in
2.3*) : >/tmp/start.conf ;;
*) printf 'dovecot_config_version = 2.4.1\\ndovecot_storage_version = 2.4.0\\n' >/tmp/start.conf ;;
esac
tab=$(printf '\\t')
while IFS=$tab read -r index name value; do
  { cat /tmp/start.conf; printf '%s = %s\\n' "$name" "$value"; } >/tmp/probe.conf
  said=$(doveconf -n -c /tmp/probe.conf 2>&1 >/dev/null) && echo "T$index/" || echo "T$index/ fatal: $(echo $said)"
done`;

const opendkim = `
tab=$(printf '\\t')
while IFS=$tab read -r index name value; do
  printf 'Mode v\\nSocket local:/tmp/socket\\n%s %s\\n' "$name" "$value" >/tmp/probe.conf
  said=$(opendkim -n -x /tmp/probe.conf 2>&1) && echo "T$index/" || echo "T$index/ fatal: $(echo $said)"
done`;

const scripts: Readonly<Record<'postfix' | 'dovecot' | 'opendkim', string>> = { postfix, dovecot, opendkim };

/** What a platform's daemons say against each value, by its place in the list; values that none of them read are missing. */
export async function refusedByDaemons(
  daemon: keyof typeof scripts,
  platform: Platform,
  probes: readonly Probe[],
): Promise<ReadonlyMap<number, string | undefined>> {
  const image = imageTag(daemon, packageRoot().version, platform);
  const input = probes.map(({ name, value }, index) => `${index}\t${name}\t${value}\n`).join('');
  const run = ['run', '--rm', '--network', 'none', '--entrypoint', 'sh', '-i', image, '-c', scripts[daemon]];
  const { stdout, stderr } = await docker(run, undefined, input);
  const found = new Map<number, string | undefined>();
  for (const [, index, text = ''] of stdout.matchAll(/^T(\d+)\/(.*)$/gm)) {
    const said = /(?:fatal|panic|error|warning): .*/.exec(text)?.[0];
    found.set(Number(index), found.get(Number(index)) ?? said);
  }
  // What every daemon reads it reads before it knows its name in the log.
  for (const [, text = ''] of stdout.matchAll(/^postfix\/[a-z-]+\[\d+\]: (fatal: .*)$/gm)) {
    const index = probes.findIndex(
      ({ name, value }, at) => found.get(at) === undefined && isAbout(text, name, value),
    );
    if (index !== -1) found.set(index, text);
  }
  if (found.size === 0) throw new Error(`${daemon} on ${platform} said nothing: ${stderr.slice(0, 500)}`);
  return found;
}

/** Whether a complaint is about this value; one of its range says what was made of it, `0` of `0s`. */
function isAbout(text: string, name: string, value: string): boolean {
  const words = text.split(/[\s:]+/);
  const digits = /^-?\d+/.exec(value)?.[0];
  return words.includes(name) && (text.endsWith(value) || (digits !== undefined && words.includes(digits)));
}
