import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from './manifest.ts';

/** Rendered YAML, read. */
export interface Parsed {
  readonly manifests: readonly Manifest[];
  /** Why the text is not what Kubernetes must be given. */
  readonly problems: readonly string[];
}

/**
 * Reads rendered manifests as Kubernetes and Helm do, as YAML 1.1, and says where a reader of YAML 1.2 would see
 * something else: `y` is a boolean to the one and a text to the other, so it must stand in quotes.
 */
export function parseManifests(text: string): Parsed {
  const read = (version: '1.1' | '1.2'): readonly { value: unknown; problems: readonly string[] }[] => {
    const documents = parseAllDocuments(text, { version, uniqueKeys: true, merge: false });
    if (!Array.isArray(documents)) return [];
    return documents
      .map((document) => ({
        value: document.toJS() as unknown,
        problems: [...document.errors, ...document.warnings].map(({ message }) => message),
      }))
      .filter(({ value, problems }) => value !== null || problems.length > 0);
  };
  const documents = read('1.1');
  const others = read('1.2');
  const problems = documents.flatMap(({ value, problems }, index) => [
    ...problems,
    ...(isDeepStrictEqual(value, others[index]?.value)
      ? []
      : [`document ${index + 1} is not the same in YAML 1.1 and in YAML 1.2`]),
    ...(isManifest(value) ? [] : [`document ${index + 1} is no object with apiVersion, kind and a name`]),
  ]);
  return { manifests: documents.map(({ value }) => value).filter(isManifest), problems };
}

function isManifest(value: unknown): value is Manifest {
  const { apiVersion, kind, metadata } = (value ?? {}) as Record<string, unknown>;
  const { name } = (metadata ?? {}) as Record<string, unknown>;
  return [apiVersion, kind, name].every((text) => typeof text === 'string' && text !== '');
}
