/** Text that Kubernetes takes as it is: `$(NAME)` would be replaced in a command and in a variable's value. */
export const literal = (text: string): string => text.replaceAll('$', '$$$$');
