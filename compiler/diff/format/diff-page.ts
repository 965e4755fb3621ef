import { emptySection, type Page, type PageItem, type PageSection, textTable } from '../../page/page.ts';
import { envelopeWords, sessionWords } from '../../policy/format/policy-text.ts';
import type { DiffReport, FileChange, PolicyChange, ProfileDiff, SettingChange } from '../diff-report.ts';
import { askCommand } from './ask-command.ts';
import { summary } from './diff-text.ts';

/** Pictures of a profile's policy, by side: SVG; undefined where the side does not have the profile. */
export interface ProfilePictures {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The comparison as one page: the dangerous first and open, old picture against new, then settings and files. */
export function diffPage(
  { before, after, file, profiles }: DiffReport,
  pictures: ReadonlyMap<string, ProfilePictures>,
): Page {
  const changes = profiles.flatMap(({ policy, settings }) => [...policy, ...settings]);
  const count = (list: readonly unknown[]): number => list.length;
  return {
    title: 'mailc diff',
    lead: `${before} → ${after}`,
    counts: [
      {
        name: 'dangerous',
        count: count(changes.filter(({ danger }) => danger !== undefined)),
        tone: changes.some(({ danger }) => danger !== undefined) ? 'bad' : 'good',
      },
      {
        name: 'in who may do what',
        count: count(profiles.flatMap(({ policy }) => policy)),
        tone: 'odd',
      },
      { name: 'settings', count: count(profiles.flatMap(({ settings }) => settings)), tone: '' },
      { name: 'files', count: count(profiles.flatMap(({ files }) => files)), tone: '' },
    ],
    sections: profiles.flatMap((profile, index) =>
      profileSections(profile, file, `p${index}`, pictures.get(profile.profile)),
    ),
  };
}

function profileSections(
  profile: ProfileDiff,
  file: string,
  id: string,
  pictures: ProfilePictures | undefined,
): readonly PageSection[] {
  const { policy, settings, files } = profile;
  const sides = [
    { caption: 'before', svg: pictures?.before },
    { caption: 'after', svg: pictures?.after },
  ];
  const shown = sides.flatMap(({ caption, svg }) => (svg === undefined ? [] : [{ caption, svg }]));
  const names = profile.profile;
  return [
    {
      ...emptySection,
      id,
      title: names,
      lead: summary(profile),
      items: policy.map((change, index) => changeItem(change, names, file, `${id}-change-${index}`)),
    },
    ...(shown.length === 0
      ? []
      : [
          {
            ...emptySection,
            id: `${id}-pictures`,
            title: `${names}: who may do what`,
            lead: 'Who hands mail in, where, and on which ways it leaves.',
            pictures: shown,
          },
        ]),
    ...(settings.length === 0
      ? []
      : [
          {
            ...emptySection,
            id: `${id}-settings`,
            title: `${names}: settings`,
            lead: 'What is no question of who may do what.',
            tables: [settingsTable(settings)],
          },
        ]),
    ...(files.length === 0
      ? []
      : [
          {
            ...emptySection,
            id: `${id}-files`,
            title: `${names}: files`,
            lead: 'Every file of the compiled tree that differs.',
            items: files.map((each, index) => fileItem(each, `${id}-file-${index}`)),
          },
        ]),
  ];
}

function changeItem(
  { danger, effect, where, before, after, witness }: PolicyChange,
  profile: string,
  file: string,
  id: string,
): PageItem {
  const words = ({ answer, decided, tree, because }: PolicyChange['before']): string =>
    [answer, decided, ...(tree === undefined ? [] : [tree]), because]
      .filter((part) => part !== '')
      .join(' · ');
  return {
    id,
    tone: danger === undefined ? 'odd' : 'bad',
    open: danger !== undefined,
    tag: danger ?? 'change',
    title: effect,
    facts: [
      ...where.map((each) => ({
        name: 'from',
        text: `${each.client}, ${sessionWords(each)}: ${envelopeWords(each)}`,
      })),
      { name: 'before', text: words(before) },
      { name: 'after', text: words(after) },
      { name: 'ask again', text: askCommand(witness, profile, file) },
    ],
    blocks: [],
  };
}

function settingsTable(settings: readonly SettingChange[]): ReturnType<typeof textTable> {
  return textTable(
    'Old and new, the dangerous first',
    ['Area', 'Setting', 'Before', 'After', 'Because'],
    settings.map(({ area, name, before, after, danger, because }) => [
      danger === undefined ? area : { text: `${area}: ${danger}`, tone: 'bad' as const, links: [] },
      name,
      before ?? '(none)',
      after ?? '(none)',
      because,
    ]),
  );
}

function fileItem({ path, status, added, removed, text = '' }: FileChange, id: string): PageItem {
  return {
    id,
    tone: '',
    open: false,
    tag: `+${added} −${removed}`,
    title: status === 'changed' ? path : `${path} (${status})`,
    facts: [],
    blocks: text === '' ? [] : [{ title: 'lines', text, open: true }],
  };
}
