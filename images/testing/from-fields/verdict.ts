/**
 * From fields, each with what is right: its addresses, joined with `, `, in lower case and without quotes; or `!`, the
 * character where it stops being certain, and why.
 */
export type FromFields = Readonly<Record<string, string>>;
