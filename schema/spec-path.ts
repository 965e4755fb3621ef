/** The way from the root of mail.yaml to a value: keys and list positions, outermost first. */
export type SpecPath = readonly (string | number)[];
