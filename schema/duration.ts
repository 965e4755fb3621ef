/**
 * A time span with its unit, such as `500ms`, `1s`, `10m`, `2h` or `5d`.
 *
 * @pattern ^[0-9]{1,9} ?(ms|s|m|h|d)$
 * @expects a time span with its unit, such as `500ms`, `1s`, `10m`, `2h` or `5d`
 */
export type Duration = string;
