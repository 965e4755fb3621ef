import type { Rule } from '../rule.ts';

/** Images that no node can fetch. */
export const rule: Rule = {
  id: 'kubernetes/local-images',
  title: 'Images that are on this machine only',
  severity: 'info',
  why: 'Nodes fetch images from a registry; a name that begins with `localhost/` is built on one machine and is nowhere else.',
  help: 'Push the images to your registry and write `images: { repository: registry.example.com/mail }`, or load them onto the nodes.',
  clauses: [],
  *check({ resolved: { images, kubernetes, originOf } }) {
    if (!kubernetes.declared || !images.repository.startsWith('localhost/')) return;
    const path = ['images', 'repository'];
    const said = originOf(path).kind === 'spec';
    yield {
      message: `The nodes of a cluster cannot fetch \`${images.repository}/postfix\``,
      path: said ? path : ['kubernetes'],
      part: said ? 'value' : 'key',
    };
  },
};
