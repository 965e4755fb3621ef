/**
 * By what a server is judged.
 *
 * - `promises`: mailc compiled it, and it does exactly what was promised: codes, extensions, words
 * - `standards`: somebody else made it. A clause leaves a choice of replies, and all of them are right; what is mailc's own
 *   choice is `differs`. `file` says whether there is a mail.yaml that promises values.
 */
export type Judge = { readonly kind: 'promises' } | { readonly kind: 'standards'; readonly file: boolean };
