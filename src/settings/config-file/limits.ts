/** GitHub runs no larger matrix: https://docs.github.com/en/actions/reference/limits */
export const MAX_JOBS = 256;
