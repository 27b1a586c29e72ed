/** The product's version, so that no bundle has to carry package.json; a test compares the two. */
export const VERSION = '1.0.0';
