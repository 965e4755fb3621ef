import type { ConfigFolder } from '../../model/kubernetes.ts';

/**
 * The most bytes that the configuration of all daemons together may have for Helm with the storage that it has by default.
 * It keeps a release in one Secret, which holds 1 MiB: the chart's files and once more what they were rendered to, in Base64
 * and compressed. Hashes do not compress: with those of SHA512-CRYPT, 768 KiB of configuration made a release of 1.31 MiB,
 * and 512 KiB one of 0.88 MiB.
 */
export const MOST_HELM_BYTES: number = 512 * 2 ** 10;

/** Whether Helm can keep a release of the chart. `kubectl apply -k` and what only renders the chart keep none. */
export function fitsHelm(folders: readonly ConfigFolder[]): boolean {
  const texts = folders.flatMap(({ files }) => files.map(({ text }) => text));
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  // UTF-8 has one to three bytes for each unit of UTF-16: most configurations need no counting.
  if (units > MOST_HELM_BYTES || 3 * units <= MOST_HELM_BYTES) return units <= MOST_HELM_BYTES;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) <= MOST_HELM_BYTES;
}
