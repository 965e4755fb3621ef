import { createHash } from 'node:crypto';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import type { Daemon } from '../../mutant.ts';
import type { Session } from '../../session.ts';

export const deploymentFiles: Check = defineCheck({
  id: 'deployment/files',
  title: 'Every daemon was started with exactly the files that mail.yaml compiles to',
  level: 'must',
  clauses: [{ source: 'compose.yaml volumes' }],
  promise: ['services'],
  requires: [],
  vantage: 'clients',
  controls: [],
  budgetMs: 20_000,
  accept: { file: [fact('as compiled')] },
  async run(session) {
    const all = session.project.daemons.map((daemon) => filesOf(session, daemon));
    return { file: (await Promise.all(all)).flat() };
  },
});

/** The files of one daemon, compared where it reads them: what was changed beside a running daemon shows as well. */
async function filesOf(session: Session, daemon: Daemon) {
  const expected = [...session.project.tree()].filter(([path]) => path.startsWith(`${daemon}/`));
  const names = expected.map(([path]) => path.slice(daemon.length + 1));
  const { stdout } = await session.project.exec(daemon, ['sh', '-c', SUMS, `/etc/${daemon}`, ...names]);
  const found = new Map(stdout.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
  return expected.map(([path, text], n) => {
    const sum = found.get(names[n] ?? '');
    const right = createHash('sha256').update(text).digest('hex');
    // Where a secret is to stand, the container has put it.
    const same = sum === right || (sum !== undefined && text.includes('{SECRET}'));
    const state = sum === undefined ? 'missing' : same ? 'as compiled' : 'another one';
    return session.fact(state, path);
  });
}

/** In a pod, the image adds the port for peers to master.cf; everywhere, rows for gateways to tables; and nothing else. */
const SUMS = `cd "$0" || exit
for name; do
  file=$name
  if [ "$name" = master.cf ] && [ -n "$MAILC_PEERS" ] &&
    { cat /config/postfix/master.cf; /usr/lib/mailc/peer-services; } | cmp -s - master.cf; then
    file=/config/postfix/master.cf
  fi
  if grep -qs '^@gateways' "/config/postfix/$name" &&
    /usr/lib/mailc/gateways "/config/postfix/$name" | cmp -s - "$name"; then
    file=/config/postfix/$name
  fi
  [ ! -e "$file" ] || echo "$(sha256sum <"$file" | head -c 64)  $name"
done`;
