import type { ConfigFolder } from '../../model/kubernetes.ts';

/**
 * The most bytes that the configuration of all daemons together may have for a chart. A ConfigMap holds 1 MiB (Kubernetes,
 * "ConfigMaps"), and so does a Secret, also the one in which Helm keeps a release, compressed: the chart's files and once
 * more what they were rendered to. Hashes do not compress: with those of SHA512-CRYPT, 768 KiB of configuration made a
 * release of 1.31 MiB, and 512 KiB one of 0.88 MiB.
 */
export const MOST_CONFIG_BYTES: number = 512 * 2 ** 10;

/** Whether Kubernetes can hold the configuration; where it cannot, there is neither a chart nor a kustomization. */
export function fitsKubernetes(folders: readonly ConfigFolder[]): boolean {
  const texts = folders.flatMap(({ files }) => files.map(({ text }) => text));
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  // UTF-8 has one to three bytes for each unit of UTF-16: most configurations need no counting.
  if (units > MOST_CONFIG_BYTES || 3 * units <= MOST_CONFIG_BYTES) return units <= MOST_CONFIG_BYTES;
  return texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) <= MOST_CONFIG_BYTES;
}
