/**
 * An amount of storage with its unit, such as `25MiB` or `1GiB`.
 *
 * Units: `B`, `KB`, `MB`, `GB`, `TB` (powers of 1000) and `KiB`, `MiB`, `GiB`, `TiB` (powers of 1024).
 * @pattern ^[0-9]+(\.[0-9]+)? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$
 */
export type Size = string;
