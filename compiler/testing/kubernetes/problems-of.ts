import { ASSERTIONS } from './assertions/assertions.ts';
import type { Release } from './release.ts';
import { schemaProblems } from './schema-problems.ts';

/** Everything that is wrong with a release, each with the assertion or the schema that says so. */
export const problemsOf = (release: Release): readonly string[] => [
  ...release.manifests.flatMap(schemaProblems),
  ...ASSERTIONS.flatMap(({ id, find }) => find(release).map((problem) => `${id}: ${problem}`)),
];
