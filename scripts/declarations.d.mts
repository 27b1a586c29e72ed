/** The declarations that the library's own need, by their paths in build/, in order. */
export function libraryDeclarations(): string[];
