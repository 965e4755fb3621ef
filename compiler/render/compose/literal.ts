/** Text that Compose takes as it is: a `$` would start a variable (Compose specification, interpolation). */
export const literal = (text: string): string => text.replaceAll('$', '$$$$');
