import type { ConfigFolder } from '../../model/kubernetes.ts';
import type { Secret } from '../../model/kubernetes-objects.ts';
import { encodedFile } from './expressions.ts';
import { metadata } from './metadata.ts';

/** What nobody but a daemon may read of its configuration. `stringData` would not go with server-side apply. */
export const configSecret = ({ daemon, suffix, files }: ConfigFolder): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: metadata(suffix),
  type: 'Opaque',
  data: Object.fromEntries(
    files.map(({ key, path, text }) => [key, encodedFile(`files/${daemon}/${path}`, text)]),
  ),
});
