/** Ids that a page has twice, and links that lead nowhere in it. */
export function brokenLinks(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const links = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].flatMap(([, to]) =>
    (to ?? '').split(' '),
  );
  return [...twice, ...links.filter((to) => !ids.includes(to))];
}
