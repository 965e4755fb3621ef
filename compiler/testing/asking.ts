import type { Answer } from '../policy/answer.ts';
import { questionMistake } from '../policy/check-question.ts';
import { policyModel } from '../policy/policy-model.ts';
import { type Assumptions, ordinary, type Question } from '../policy/question.ts';
import { answer } from '../policy/session.ts';
import { compiledProfile, fixtureSource } from './compiled-fixture.ts';

const STRANGER = '198.51.100.7';

/** What is different about a question. */
export type Asked = Partial<Omit<Question, 'assumed'>> & { readonly assumed?: Partial<Assumptions> };

/** Asks a fixture; a question is a stranger's to elsewhere, but for what it says. */
export function asking(fixture: string): (asked: Asked) => Answer {
  const model = policyModel(compiledProfile(fixtureSource(fixture)).system);
  return ({ assumed, ...asked }) => {
    const sender = asked.sender ?? 'a@elsewhere.example';
    const plain = {
      client: STRANGER,
      port: 25,
      tls: false,
      login: undefined,
      recipient: 'b@elsewhere.example',
    };
    const question = {
      ...plain,
      sender,
      from: sender.includes('@') ? sender : 'x@elsewhere.example',
      ...asked,
    };
    const service = model.listeners.get(question.port);
    const mistake = questionMistake(model, question);
    if (!service || mistake) throw new Error(mistake?.message);
    return answer(model, service, { ...question, assumed: { ...ordinary, ...assumed } });
  };
}

/** The last reply and what decided, in one line. */
export const short = ({ replies, decided }: Answer): string => {
  const last = replies.at(-1);
  return `${last?.command} ${last?.code ?? '-'} ${last?.enhanced ?? '-'}: ${decided.asked}`;
};
