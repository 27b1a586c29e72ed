/** The product's version; a test holds it to package.json, so that no bundle has to carry that file. */
export const VERSION = '1.0.0';
