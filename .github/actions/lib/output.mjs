import { appendFileSync } from 'node:fs';

/** Adds Markdown to the page of the job, where the forge has one. */
export function summary(markdown) {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) appendFileSync(file, `${markdown}\n`);
}

/** Writes a warning to the log, as the forge marks one. Line ends in it would end the command. */
export function warning(text) {
  const line = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(process.env.GITHUB_ACTIONS ? `::warning::${line}\n` : `warning: ${text}\n`);
}
