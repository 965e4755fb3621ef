import type { KubernetesModel } from '../../model/kubernetes.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { actions } from './actions.ts';
import { chartFile } from './chart-file.ts';
import { chartReadme } from './chart-readme.ts';
import { checks } from './checks.ts';
import { helpers } from './helpers.ts';
import { notes } from './notes.ts';
import { templateFile } from './template-file.ts';
import { valuesFile } from './values-file.ts';
import { valuesSchema } from './values-schema.ts';

/** What Helm leaves out of a package: what editors and repositories leave behind. */
const IGNORED = ['.DS_Store', '.git/', '.gitignore', '.idea/', '.vscode/', '*.swp', '*.bak', '*.orig', '*~'];

/** `helm/`: a whole chart. */
export function renderHelm(model: KubernetesModel): FileTree {
  const printed = actions(model.name);
  const files: readonly (readonly [string, string])[] = [
    ['.helmignore', `${IGNORED.join('\n')}\n`],
    ['README.md', chartReadme(model)],
    ['values.yaml', valuesFile(model.values)],
    ['values.schema.json', valuesSchema(model.values)],
    ['templates/NOTES.txt', notes(model)],
    ['templates/checks.yaml', checks(model)],
    ['templates/_helpers.tpl', helpers(model.name, model.component)],
    ...model.objects.map((each) => [`templates/${each.file}.yaml`, templateFile(each, printed)] as const),
    ...model.configuration.flatMap(({ daemon, files: all }) =>
      all.map(({ path, text }) => [`files/${daemon}/${path}`, text] as const),
    ),
    ...(model.dashboard === undefined ? [] : [['files/dashboard.json', model.dashboard] as const]),
  ];
  const all = [...files, ['Chart.yaml', chartFile(model, files)] as const];
  return new Map(all.map(([path, text]) => [`helm/${path}`, text]));
}
