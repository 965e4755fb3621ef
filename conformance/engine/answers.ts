import type { ServiceName } from '../../schema/service-name.ts';
import type { Session } from '../session.ts';
import { ToolError } from '../tool-error.ts';

/** Waits until every offered service but those of `except` greets; the milliseconds that took. Throws when `ms` are over. */
export async function untilAnswers(
  open: () => { readonly session: Session; close(): void },
  ms: number,
  except: readonly ServiceName[] = [],
): Promise<number> {
  const began = performance.now();
  const { session, close } = open();
  const awaited = session.spec.services.filter(({ name }) => !except.includes(name));
  try {
    await Promise.all(awaited.map(({ name }) => untilGreets(session, name, began + ms)));
  } finally {
    close();
  }
  return Math.round(performance.now() - began);
}

async function untilGreets(session: Session, service: ServiceName, until: number): Promise<void> {
  while (performance.now() < until) {
    if (await greets(session, service)) return;
    await session.sleep(50);
  }
  throw new ToolError(
    `${service} does not answer.`,
    'See the logs of the containers; --keep leaves them running.',
  );
}

async function greets(session: Session, service: ServiceName): Promise<boolean> {
  try {
    const wire = await session.wire(service);
    const under = service === 'submissions' || service === 'imaps' || service === 'pop3s';
    if (under && (await wire.secure()).kind !== 'secure') return false;
    const line = await wire.line(3_000);
    wire.destroy();
    return line.kind === 'line' && /^(220|\* OK|\+OK)/.test(line.text);
  } catch {
    return false;
  }
}
