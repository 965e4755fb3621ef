/**
 * A check asked for something that the aim does not give, by its nature and not by anything that the server did: the check
 * is left out.
 */
export class NotWithThisAim extends Error {}
