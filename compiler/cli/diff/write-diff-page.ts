import type { DiffReport } from '../../diff/diff-report.ts';
import { diffPage, type ProfilePictures } from '../../diff/format/diff-page.ts';
import { isCompiled, type Side, type TreeSide } from '../../diff/side.ts';
import { policyReport } from '../../policy/format/policy-report.ts';
import { policySvg } from '../../policy/picture/policy-svg.ts';
import { writePage } from '../write-page.ts';

type Sides = readonly (Side | TreeSide)[];

/** Writes the page of a comparison, with the pictures of both sides of every profile that is compiled on that side. */
export function writeDiffPage(file: string, report: DiffReport, before: Sides, after: Sides): void {
  const pictures = report.profiles.map(({ profile }, index): readonly [string, ProfilePictures] => {
    const [old = '', new_ = old] = profile.split(' → ');
    return [
      profile,
      { before: picture(before, old, `old-${index}`), after: picture(after, new_, `new-${index}`) },
    ];
  });
  writePage(file, diffPage(report, new Map(pictures)));
}

function picture(sides: Sides, name: string, id: string): string | undefined {
  const side = sides.find((each) => each.name === name);
  return side && isCompiled(side) ? policySvg([policyReport(side.profile)], id) : undefined;
}
