/** The longest comment that GitHub takes has 65,536 characters; GitLab takes more. */
const longest = 60_000;

/**
 * Keeps one comment for each mail.yaml: the first of the own comments that begins with its mark is updated, and made where there is none.
 *
 * @param {boolean} needed whether one is made at all: where nothing differs, only an older comment is brought up to date
 */
export async function comment(forge, file, markdown, needed) {
  const mark = `<!-- mailc diff ${encodeURIComponent(file)} -->`;
  const body = `${mark}\n${shortened(markdown)}`;
  const old = await find(forge, mark);
  if (old !== undefined) {
    if (old.body !== body) await forge.update(old.id, body);
  } else if (needed) await forge.create(body);
}

async function find(forge, mark) {
  for (let page = 1; ; page += 1) {
    const found = await forge.list(page);
    for (const each of found) if (each.body?.startsWith(mark) && (await forge.isOwn(each))) return each;
    if (found.length < 100) return undefined;
  }
}

/** Cut between two lines; what was open there is closed. */
function shortened(markdown) {
  if (markdown.length <= longest) return markdown;
  const kept = markdown.slice(0, markdown.lastIndexOf('\n', longest));
  const fence = (kept.match(/^(```+)/gm) ?? []).length % 2 === 1 ? '\n```' : '';
  const folded = kept.split('<details>').length > kept.split('</details>').length ? '\n</details>' : '';
  return `${kept}${fence}${folded}\n\nThe rest is on the page of the job.`;
}
