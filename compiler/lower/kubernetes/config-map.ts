import type { ConfigFolder } from '../../model/kubernetes.ts';
import type { ConfigMap } from '../../model/kubernetes-objects.ts';
import { file } from './expressions.ts';
import { metadata } from './metadata.ts';

/** The configuration of a daemon, byte for byte what Compose mounts, but for what is confidential. */
export const configMap = ({ daemon, suffix, files }: ConfigFolder): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: metadata(suffix),
  data: Object.fromEntries(files.map(({ key, path, text }) => [key, file(`files/${daemon}/${path}`, text)])),
});
