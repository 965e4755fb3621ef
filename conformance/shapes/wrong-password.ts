/** Wrong passwords, which can be looked for in the logs: all begin with `mark`. */
export const wrongPassword = {
  mark: 'Wr0ng-canary-',
  /** A password that nobody has. */
  of: (token: string): string => `Wr0ng-canary-${token}`,
} as const;
