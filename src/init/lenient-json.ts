/** JSON, also with the comments and commas that TypeScript allows in its settings. */

/** @returns undefined for what is not JSON */
export function lenientJson(text: string): unknown {
  for (const one of [text, text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, withoutComment)]) {
    try {
      return JSON.parse(one.replace(/,(?=\s*[}\]])/g, ''));
    } catch {
      // With comments.
    }
  }
  return undefined;
}

function withoutComment(part: string): string {
  return part.startsWith('"') ? part : '';
}
