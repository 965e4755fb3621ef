import type { MailSystem } from '../model/mail-system.ts';
import type { Reply } from './answer.ts';
import { policyModel } from './policy-model.ts';
import { ordinary, type Question } from './question.ts';
import { answer } from './session.ts';

/**
 * What a system says to the commands of a session, in the ordinary case, for whoever compares it with what the containers
 * say. No replies for a port without a service.
 */
export function foretelling(system: MailSystem): (question: Omit<Question, 'assumed'>) => readonly Reply[] {
  const model = policyModel(system);
  return (question) => {
    const service = model.listeners.get(question.port);
    if (service === undefined) return [];
    return answer(model, service, { ...question, assumed: ordinary }).replies;
  };
}
