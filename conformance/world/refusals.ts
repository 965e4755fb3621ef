/** How long a `slow` server holds its last reply, in milliseconds. */
export const slowness = 300;

/** Replies of a server that takes no recipient, by behaviour. */
export const refusals: Readonly<Record<string, { readonly code: number; readonly text: string }>> = {
  tempfail: { code: 451, text: '4.3.2 Not now' },
  permfail: { code: 550, text: '5.1.1 No such person' },
};
