export function needlessExports(): { readonly file: string; readonly name: string }[];
