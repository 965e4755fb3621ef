/** Mode of what only root of its container reads. */
export const OWNER_ONLY = 0o400;
