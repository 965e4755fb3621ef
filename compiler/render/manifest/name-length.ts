/**
 * The longest name of a release's objects: with the longest suffix, `-default-deny`, it is still a label of at most 63
 * characters (RFC 1123 section 2.1), as it is with the hash that a StatefulSet adds to it in a label.
 */
export const NAME_LENGTH = 50;
