/** How firmly requirements are pinned: by hashes, by versions, or not at all. */

const HASH = /\s--hash[= ]/;
/** `name[extra]==1.2.3`, with no wildcard and nothing beside it, and one space where there is white space. */
const PINNED = /^[A-Za-z0-9._-]+ ?(\[[^\]]*\] ?)?(\( ?)?===? ?[^\s,*<>=!~]+ ?\)?$/;

/**
 * Whether there are requirements of an index at all, whether every one has a hash, whether pip will ask for one of every
 * package because one has it, and those that may get another version when the index changes.
 *
 * @param requirements in pip's format, one requirement or option a line, as {@link readRequirements} gives them
 */
export function pinning({ text }: { readonly text: string }): {
  readonly isEmpty: boolean;
  readonly hashed: boolean;
  readonly needsHashes: boolean;
  readonly unpinned: string[];
} {
  const requirements = text.split('\n').filter((line) => line !== '' && !line.startsWith('-'));
  const hashed = requirements.length > 0 && requirements.every((line) => HASH.test(line));
  const isPinned = (line: string): boolean => PINNED.test(withoutOptions(line).replace(/\s+/g, ' '));
  const unpinned = requirements.filter((line) => !HASH.test(line) && !isPinned(line));
  const needsHashes = requirements.some((line) => HASH.test(line)) || /^--require-hashes$/m.test(text);
  return { isEmpty: requirements.length === 0, hashed, needsHashes, unpinned: unpinned.map(withoutOptions) };
}

/** A requirement alone: without hashes, and without the marker that says where it applies. */
function withoutOptions(line: string): string {
  // Not `\s*` before the semicolon: tried at every space of a long run of them, it takes the square of its length.
  return line
    .replace(/\s--\w[\s\S]*$/, '')
    .replace(/;[\s\S]*$/, '')
    .trimEnd();
}
