/** Version of mailc; images are tagged with it. A test holds it equal to package.json. */
export const MAILC_VERSION = '0.1.0';
