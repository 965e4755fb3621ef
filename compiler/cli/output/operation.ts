/** One file that changes; `path` is below the output folder. */
export interface Operation {
  readonly kind: 'write' | 'remove';
  readonly path: string;
}
