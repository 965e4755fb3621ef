import type { Verdict } from './verdict.ts';

/** Whether mail.yaml may set a parameter, in words; code is in backquotes. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'free':
      return 'free';
    case 'promised': {
      const verb = verdict.severity === 'error' ? 'breaks' : 'weakens';
      const keeps = verdict.keeps.map((value) => `\`${value}\``).join(', ');
      return `${verb}: ${verdict.promise}${keeps === '' ? '' : `; not with ${keeps}`}`;
    }
    case 'decided': {
      const { owner } = verdict;
      if ('field' in owner) return `decided by \`${owner.field}\``;
      return `${owner.refused === true ? 'refused' : 'decided by mailc'}: ${owner.reason}`;
    }
  }
}
