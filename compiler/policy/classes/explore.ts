import type { Answer } from '../answer.ts';
import type { PolicyModel } from '../policy-model.ts';
import { ordinary, type Question } from '../question.ts';
import { answer } from '../session.ts';
import type { Classes } from './classes.ts';
import { type Choose, enumerate } from './enumerate.ts';
import { fromOptions, type Option, senderOptions } from './options.ts';
import { type Login, loginNamed } from './ownership.ts';

/** The parts of a question that are classes of something. */
export type Dimension = 'port' | 'tls' | 'login' | 'client' | 'sender' | 'recipient' | 'from';

/** Questions with one answer: for each part that was asked for, the class; a part that was not may be anything. */
export interface Region {
  readonly parts: ReadonlyMap<Dimension, Part>;
  /** One of its questions. */
  readonly witness: Question;
  /** One for each system; undefined where a system does not offer the port. */
  readonly answers: readonly (Answer | undefined)[];
}

/** The class of one part, and all that it might have been instead, given the parts before it. */
export interface Part {
  readonly id: string;
  readonly among: readonly string[];
}

/** All regions of one system, or of two that are compared. Every question is in exactly one of them. */
export function explore(models: readonly PolicyModel[], classes: Classes): readonly Region[] {
  const ports = [...new Set(models.flatMap(({ listeners }) => [...listeners.keys()]))];
  return enumerate((choose) => region(models, classes, ports, choose));
}

function region(
  models: readonly PolicyModel[],
  classes: Classes,
  ports: readonly number[],
  choose: Choose,
): Region {
  const parts = new Map<Dimension, Part>();
  const chosen = new Map<Dimension, Option>();
  const pick = (dimension: Dimension, options: () => readonly Option[]): string => {
    const known = chosen.get(dimension);
    if (known) return known.sample;
    const all = options();
    const option = choose(all);
    chosen.set(dimension, option);
    parts.set(dimension, { id: option.id, among: all.map(({ id }) => id) });
    return option.sample;
  };
  const port = Number(pick('port', () => ports.map((each) => ({ id: `${each}`, sample: `${each}` }))));
  const question = lazyQuestion(classes, port, pick, chosen);
  const answers = models.map((model) => {
    const service = model.listeners.get(port);
    return service && answer(model, service, question);
  });
  return { parts, witness: complete(question, chosen), answers };
}

/** A question whose parts are chosen when they are read. */
function lazyQuestion(
  classes: Classes,
  port: number,
  pick: (dimension: Dimension, options: () => readonly Option[]) => string,
  chosen: ReadonlyMap<Dimension, Option>,
): Question {
  const client = (): string => pick('client', () => clientOptions(classes));
  const login = (): string | undefined => pick('login', () => loginOptions(classes)) || undefined;
  const chosenLogin = (): Login | undefined => loginNamed(classes, login());
  const sender = (): string => pick('sender', () => senderOptions(classes, chosenLogin()));
  return {
    port,
    get client() {
      return client();
    },
    get tls() {
      return pick('tls', () => [plain, encrypted]) === 'TLS';
    },
    get login() {
      return login();
    },
    get sender() {
      return sender();
    },
    get recipient() {
      return pick('recipient', () => optionsOf(classes.recipients.list));
    },
    get from() {
      return pick('from', () => fromOptions(classes, chosenLogin(), sender()));
    },
    assumed: {
      ...ordinary,
      get clientIsGateway() {
        client();
        return chosen.get('client')?.gateway === true;
      },
    },
  };
}

const plain: Option = { id: 'no TLS', sample: '' };
const encrypted: Option = { id: 'TLS', sample: 'TLS' };

function clientOptions({ clients }: Classes): readonly Option[] {
  return clients.list.flatMap(({ id, members: [first] }) =>
    first ? [{ id, sample: first.sample, gateway: first.gateway }] : [],
  );
}

/** No login, and one of each class. */
function loginOptions({ logins }: Classes): readonly Option[] {
  const each = logins.list.flatMap(({ id, members: [first] }) => (first ? [{ id, sample: first.name }] : []));
  return [{ id: 'no login', sample: '' }, ...each];
}

function optionsOf(list: Classes['recipients']['list']): readonly Option[] {
  return list.flatMap(({ id, members: [first] }) => (first ? [{ id, sample: first.sample }] : []));
}

/** The question as plain data; what was not read is whatever there is. */
function complete(question: Question, chosen: ReadonlyMap<Dimension, Option>): Question {
  const sender = chosen.get('sender')?.sample ?? 'somebody@elsewhere.example';
  return {
    client: chosen.get('client')?.sample ?? '192.0.2.1',
    port: question.port,
    tls: chosen.get('tls')?.sample === 'TLS',
    login: chosen.get('login')?.sample || undefined,
    sender,
    recipient: chosen.get('recipient')?.sample ?? 'somebody@elsewhere.example',
    from: chosen.get('from')?.sample ?? (sender.includes('@') ? sender : 'somebody@elsewhere.example'),
    assumed: { ...ordinary, clientIsGateway: chosen.get('client')?.gateway === true },
  };
}
