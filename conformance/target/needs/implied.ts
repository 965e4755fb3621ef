import { type Need, needTexts } from './need.ts';

/** What can only show something about a message that was handed in. */
export const aboutMessages: readonly Need[] = ['elsewhere', 'arrivals', 'received', 'mailboxes', 'files'];

/**
 * What is left of needs when taken together, in their order. Whoever hands in no message knows that none arrives, and may
 * name recipients at sites that are not there; whoever reads no password needs none.
 */
export function implied(found: ReadonlySet<Need>): readonly Need[] {
  const order = Object.keys(needTexts) as Need[];
  return order.filter(
    (need) =>
      found.has(need) &&
      (found.has('messages') || !aboutMessages.includes(need)) &&
      (found.has('login') || need !== 'logins'),
  );
}
