import type { PolicyReport } from '../format/policy-report.ts';
import { arrow, box, escapedText, LINE, lines, type Part, textBlock, WIDTH } from './drawing.ts';
import { type PicturedClient, type PicturedExit, type PolicyPicture, policyPicture } from './picture.ts';

/**
 * Policies as one picture (SVG): from top to bottom the clients whose mail is taken, each with the ports and logins at which it
 * is handed in, then the signer and the queue, then the numbered ways on which it leaves. It is as wide as a phone, and follows
 * the reader's choice of light or dark.
 *
 * @param id - begins the ids of the picture, which are unique on a page
 */
export function policySvg(reports: readonly PolicyReport[], id = 'policy'): string {
  const pictures = reports.map(policyPicture);
  const parts: string[] = [];
  let y = 0;
  for (const each of pictures) {
    const { svg, height } = profilePart(each, y);
    parts.push(...svg);
    y += height;
  }
  const title = `Mail policy of ${reports.map(({ profile }) => profile).join(', ')}`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="policy" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif" font-size="14">`,
    `<title id="${id}-title">${escapedText(title)}</title>`,
    `<desc id="${id}-text">${escapedText(pictures.map(description).join(' '))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="page" width="${WIDTH}" height="${y}"/>`,
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}

/** Colours with a contrast of at least 4.5 to 1 for text (WCAG 2.1, success criterion 1.4.3), in the light and in the dark. */
const style = [
  '.policy .page{fill:#fff}.policy text{fill:#1b2733}.policy .title{font-weight:700;font-size:16px}.policy .strong{font-weight:600}',
  '.policy .muted{fill:#4d5b66}.policy .card{fill:#f2f5f7;stroke:#8795a1}.policy .step{fill:#e3edf7;stroke:#3b6ea5}',
  '.policy .arrow{stroke:#3b6ea5;fill:#3b6ea5;stroke-width:1.5}.policy .signed{fill:#1f5f3a}.policy .plain{fill:#6b4a00}',
  '.policy .number{fill:#fff;font-weight:700;font-size:12px;text-anchor:middle}',
  '@media (prefers-color-scheme:dark){.policy .page{fill:#11171c}.policy text{fill:#e6edf3}.policy .muted{fill:#a9b6c0}',
  '.policy .card{fill:#1d262d;stroke:#5c6b77}.policy .step{fill:#1a2b3d;stroke:#79aee0}.policy .arrow{stroke:#79aee0;fill:#79aee0}',
  '.policy .signed{fill:#7fd1a0}.policy .plain{fill:#e3b85c}.policy .number{fill:#11171c}}',
].join('');

const margin = 12;
const middle = WIDTH / 2;
const gap = 26;

function profilePart(picture: PolicyPicture, top: number): Part {
  const { profile, platform, hostname, clients, ways, signs } = picture;
  const svg: string[] = [];
  let y = top + margin;
  const add = (part: Part): void => {
    svg.push(...part.svg);
    y += part.height;
  };
  add(textBlock(lines(`${profile} on ${platform}`), { x: margin, y, style: 'title' }));
  add(textBlock(lines(hostname), { x: margin, y, style: 'muted' }));
  y += 8;
  for (const client of clients) {
    add(clientCard(client, y));
    y += 8;
  }
  if (clients.length === 0) add(textBlock(['No mail is taken.'], { x: margin, y, style: 'strong' }));
  else {
    const steps = [
      ...(signs ? ['OpenDKIM: what is marked ● is signed'] : []),
      'queue: every mail is kept until it is delivered',
    ];
    for (const step of steps) add(stepBox(step, y));
    svg.push(arrow(middle, y, gap));
    y += gap;
    add(wayCard(ways, y));
  }
  return { svg, height: y + margin - top };
}

function stepBox(words: string, top: number): Part {
  const rows = lines(words);
  const height = rows.length * LINE + 12;
  const text = textBlock(rows, { x: margin * 2, y: top + gap + 5, style: 'strong' });
  return {
    svg: [arrow(middle, top, gap), box('step', margin, top + gap, WIDTH - 2 * margin, height), ...text.svg],
    height: gap + height,
  };
}

function clientCard({ name, sessions }: PicturedClient, top: number): Part {
  const inner: string[] = [];
  let y = top + 8;
  const head = textBlock(lines(`from ${name}`), { x: margin * 2, y, style: 'strong' });
  inner.push(...head.svg);
  y += head.height;
  for (const { words, exits } of sessions) {
    const text = textBlock(lines(words), { x: margin * 2, y, style: 'muted' });
    const marks = exitMarks(exits, y + text.height + 2);
    inner.push(...text.svg, ...marks.svg);
    y += text.height + marks.height + 6;
  }
  const height = y - top + 4;
  return { svg: [box('card', margin, top, WIDTH - 2 * margin, height), ...inner], height };
}

const perRow = 8;

/** The numbers of the ways: full where mail is signed, a square where none is, both where it depends. */
function exitMarks(exits: readonly PicturedExit[], top: number): Part {
  const svg = exits.flatMap(({ way, signed, unsigned }, index) => {
    const x = margin * 2 + 11 + (index % perRow) * 44;
    const y = top + 11 + Math.floor(index / perRow) * 28;
    return [...mark(x, y, way, signed), ...(signed && unsigned ? mark(x + 19, y, way, false) : [])];
  });
  return { svg, height: Math.ceil(exits.length / perRow) * 28 };
}

function mark(x: number, y: number, way: number, signed: boolean): readonly string[] {
  const shape = signed
    ? `<circle class="signed" cx="${x}" cy="${y}" r="10"/>`
    : `<rect class="plain" x="${x - 9}" y="${y - 9}" width="18" height="18" rx="2"/>`;
  return [shape, `<text class="number" x="${x}" y="${y + 4}">${way + 1}</text>`];
}

function wayCard(ways: readonly string[], top: number): Part {
  const inner: string[] = [];
  let y = top + 8;
  for (const [way, name] of ways.entries()) {
    const text = textBlock(lines(name, 40), { x: margin * 2 + 28, y, style: 'strong' });
    inner.push(`<text class="strong" x="${margin * 2 + 4}" y="${y + 15}">${way + 1}</text>`, ...text.svg);
    y += text.height + 4;
  }
  const key = textBlock(['● signed   ■ not signed   ●■ by sender and From'], {
    x: margin * 2,
    y,
    style: 'muted',
  });
  inner.push(...key.svg);
  const height = y + key.height - top + 8;
  return { svg: [box('card', margin, top, WIDTH - 2 * margin, height), ...inner], height };
}

/** The picture in words, for those who do not see it. */
function description({ profile, clients, ways }: PolicyPicture): string {
  const sessions = clients.flatMap(({ name, sessions: own }) =>
    own.map(
      ({ words, exits }) => `from ${name} at ${words}: ${exits.map(({ way }) => ways[way]).join('; ')}.`,
    ),
  );
  return `${profile} takes mail ${sessions.join(' ')}`;
}
