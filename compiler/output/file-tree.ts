/** Generated files by their path below the output folder, with `/` between names; iteration order is by path. */
export type FileTree = ReadonlyMap<string, string>;
