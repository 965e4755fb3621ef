import type { KubernetesFile } from '../../model/kubernetes.ts';
import { blockLines } from '../manifest/block-lines.ts';
import type { Actions } from './actions.ts';
import { templateGrammar } from './template-grammar.ts';

/** One object as a template. */
export function templateFile({ about, condition, object }: KubernetesFile, actions: Actions): string {
  const lines = [`# ${about}`, ...blockLines(object, 0, templateGrammar(actions))];
  const all = condition ? [`{{- if ${actions.condition(condition)} }}`, ...lines, '{{- end }}'] : lines;
  return `${all.join('\n')}\n`;
}
