import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const filesFromElsewhere: Mutant = {
  id: 'files-from-elsewhere',
  title: 'The container of Postfix mounts the files of another compilation, which differ in a comment',
  change: (tree) => {
    const copies = [...tree]
      .filter(([path]) => path.startsWith('postfix/'))
      .map(
        ([path, text]) =>
          [`earlier/${path}`, path === 'postfix/main.cf' ? `${text}# as it was\n` : text] as const,
      );
    return changeService(new Map([...tree, ...copies]), 'postfix', (service) => {
      const volumes = service['volumes'] as readonly Record<string, unknown>[];
      service['volumes'] = volumes.map((volume) =>
        volume['target'] === '/config/postfix' ? { ...volume, source: './earlier/postfix' } : volume,
      );
    });
  },
  restart: ['postfix'],
  caughtBy: ['deployment/files'],
};
