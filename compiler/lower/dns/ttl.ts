/** Seconds that a record may be cached: an hour, so that a mistake is mended the same day. */
export const TTL = 3600;
