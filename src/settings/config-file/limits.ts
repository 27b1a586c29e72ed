/** GitHub's limit for the jobs of a matrix: https://docs.github.com/en/actions/reference/limits */
export const MAX_JOBS = 256;
