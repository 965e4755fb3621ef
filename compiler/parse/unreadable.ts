/** Stands in a document for a value that its syntax keeps from being read, and that has a finding already. */
export const unreadable: object = Object.freeze({});
