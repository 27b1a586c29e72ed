/** A path or address without the slashes at its end. By one expression it would take the square of a long run's length. */
export function withoutEndingSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

/** A folder inside of a project, as paths of its files begin: without `./` before it, slashes around it, or a lone point. */
export function folderInside(text: string): string {
  const folder = withoutEndingSlashes(text).replace(/^(?:\.\/)?\/*/, '');
  return folder === '.' ? '' : folder;
}
