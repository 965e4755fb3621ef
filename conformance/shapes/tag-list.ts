/** Tags of a tag-list (RFC 6376 section 3.2; DMARC records share the form), in order; blanks around them removed. */
export function tagList(text: string): ReadonlyMap<string, string> {
  const tags = text.split(';').flatMap((part): [string, string][] => {
    const equals = part.indexOf('=');
    return equals < 0 ? [] : [[part.slice(0, equals).trim(), part.slice(equals + 1).trim()]];
  });
  return new Map(tags);
}
