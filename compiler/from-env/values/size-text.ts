const units = { GiB: 1024 ** 3, GB: 1000 ** 3, MiB: 1024 ** 2, MB: 1000 ** 2, KiB: 1024, KB: 1000, B: 1 };

/** Bytes in the unit that makes the shortest text of a whole number: 52428800 is `50MiB`, 10240000 is `10240KB`. */
export function sizeText(bytes: number): string {
  const texts = Object.entries(units)
    .filter(([, factor]) => bytes % factor === 0)
    .map(([unit, factor]) => `${bytes / factor}${unit}`);
  return texts.reduce((best, text) => (text.length < best.length ? text : best));
}
