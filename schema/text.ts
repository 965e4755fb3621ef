/**
 * Text in one line: no control characters, no line separators, no invisible marks that reorder a line, no blank in
 * front or at the end, and no `{{`, which a template language would take for its own.
 *
 * @pattern ^(?!.*\{\{)(?!.*\s$)[^\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff][^\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]*$
 * @expects text in one line, such as `the application`, that begins and ends with a visible character and holds no control character and no `{{`
 */
export type Text = string;
