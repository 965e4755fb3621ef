/**
 * An amount of storage with its unit, such as `25MiB` or `1GiB`.
 *
 * Units: `B`, `KB`, `MB`, `GB`, `TB` (powers of 1000) and `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024).
 * @pattern ^[0-9]{1,15}(\.[0-9]{1,3})? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$
 * @expects a size with its unit, such as `25MiB` or `1GiB` (B, KB, MB, GB, TB, KiB, MiB, GiB, TiB)
 */
export type Size = string;
