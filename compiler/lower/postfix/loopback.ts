/** The container's own addresses, in the notation of main.cf. */
export const loopback = ['127.0.0.0/8', '[::1]/128'] as const;
