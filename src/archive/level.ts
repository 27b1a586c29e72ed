/** 0 stores; 1 (fastest) to 12 (smallest) are libdeflate's levels. */
export type CompressionLevel = number;

export const COMPRESSION_LEVELS = { min: 0, max: 12, default: 6 } as const;
