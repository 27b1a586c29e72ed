/** docs/library.md with what the library's doc comments say now. */
export function libraryPage(): string;
