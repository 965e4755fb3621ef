import type { Workload } from '../../model/workload.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { composeComments } from './compose-comments.ts';
import { composeFile } from './compose-file.ts';
import { yamlText } from './yaml-text.ts';

const HEAD = 'compose.yaml, written by mailc from mail.yaml: edit that instead.';

/** compose.yaml: the workload as a Compose project of the profile's name. */
export const renderCompose = (workload: Workload): FileTree =>
  new Map([['compose.yaml', yamlText(composeFile(workload), composeComments(workload), HEAD)]]);
