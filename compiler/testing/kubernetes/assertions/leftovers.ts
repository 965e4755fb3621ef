import { type Manifest, nameOf, ofKind } from '../manifest.ts';
import type { Assertion } from '../release.ts';

/** What a template leaves behind that found nothing to print, or was not run; Prometheus has templates of its own. */
const LEFT = /<no value>|%![a-z(]|%(NAME|NAMESPACE)%|\{\{(?! (if|else|end|\$labels|\$value)[ .])/;

/** No trace of how it was rendered; every object is for the namespace that it is installed in. */
export const leftovers: Assertion = {
  id: 'leftovers',
  find: ({ manifests, asked: { namespace } }) => [
    ...manifests
      .filter(({ metadata }) => metadata?.namespace !== undefined && metadata.namespace !== namespace)
      .map((each) => `${nameOf(each)}: is for namespace ${each.metadata?.namespace}`),
    ...manifests
      .filter((each) => LEFT.test(JSON.stringify(withoutFiles(each))))
      .map((each) => `${nameOf(each)}: ${LEFT.exec(JSON.stringify(withoutFiles(each)))?.[0]}`),
  ],
};

/** Files are compared byte for byte elsewhere, and may hold anything. */
const withoutFiles = (manifest: Manifest): Manifest => {
  const [map] = ofKind([manifest], 'ConfigMap');
  return map ? { ...map, data: {} } : manifest;
};
