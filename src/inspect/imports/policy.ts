/** What an import that cannot be found does to the build. */
export const IMPORT_POLICIES = ['warn', 'error', 'off'] as const;
export type ImportPolicy = (typeof IMPORT_POLICIES)[number];
