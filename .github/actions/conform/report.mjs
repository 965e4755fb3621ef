const red = ({ outcome }) => outcome === 'fail' || outcome === 'error';

/** A red check as a workflow command at the line of mail.yaml that promised it; nothing for another. */
export function annotation(result) {
  if (!red(result)) return '';
  const { id, title, reason, promise } = result;
  const place = promise.place ? `file=${property(promise.place.file)},line=${promise.place.line},` : '';
  return `::error ${place}title=${property(`mailc: ${id}`)}::${data(`${title}: ${reason}`)}\n`;
}

/** A run as a page of Markdown: how many checks of each outcome, then every red one. */
export function page({ profile, platform, counts, results }) {
  const numbers = Object.entries(counts).filter(([, count]) => count > 0);
  return [
    `## mailc conform: ${cell(profile)} on ${cell(platform)}`,
    numbers.map(([outcome, count]) => `${count} ${outcome}`).join(', '),
    ...(results.some(red)
      ? [
          [
            '| Check | What must hold | What happened | Promised by |',
            '| --- | --- | --- | --- |',
            ...results.filter(red).map(row),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
}

function row({ id, title, reason, promise }) {
  const { place, path } = promise;
  const by = place ? `${place.file}:${place.line}` : path.join('.');
  return `| ${[id, title, reason, by].map(cell).join(' | ')} |`;
}

/** Signs that would end a cell, begin a tag or a mention, or mean something in Markdown. */
const cell = (text) =>
  String(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replace(/[|`*_[\]]/g, '\\$&')
    .replace(/\s+/g, ' ');

const data = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
