import { writeFileSync } from 'node:fs';
import { type Page, pageHtml } from '../page/page.ts';
import { ExitError } from './exit-error.ts';

/**
 * Writes a page to a file.
 *
 * @throws ExitError where the file cannot be written
 */
export function writePage(file: string, page: Page): void {
  try {
    writeFileSync(file, pageHtml(page));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ExitError(
      `${file} cannot be written (${String(error.code)})`,
      'Give another file with --html.',
    );
  }
}
