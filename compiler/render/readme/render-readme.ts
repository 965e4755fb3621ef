import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Workload } from '../../model/workload.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { type ReadmeContext, readmeContext } from './readme-context.ts';
import { template } from './template.generated.ts';

// The runtime's own type declarations are empty.
const { template: load } = runtime as unknown as Pick<typeof Handlebars, 'template'>;
const print: Handlebars.TemplateDelegate<ReadmeContext> = load<ReadmeContext>(template);

/** The tree's README, and a .gitignore that keeps secrets and certificates out of the repository. */
export const renderReadme = (resolved: ResolvedSpec, workload: Workload): FileTree =>
  new Map([
    ['README.md', print(readmeContext(resolved, workload))],
    ['.gitignore', '# Never in a repository: written by mailc.\n/certs/\n/secrets/\n'],
  ]);
