/** One thing that the benchmark measures. */
export interface Part {
  /** By which it is chosen on the command line. */
  readonly name: string;
  /** What is measured against what, and the aim. */
  readonly what: string;
  /** Measures, with a folder for what it writes, and prints a line as soon as it has one. */
  run(scratch: string, print: (line: string) => void): Promise<void> | void;
}
