/** How Python code deals with the modules that are loaded, `sys.modules`: looking at them makes none. */

const LOADED = String.raw`\bsys\s*\.\s*modules\b`;
/** A key that is worked out, or the program's; its own name's module, and that of a text, may be changed by what follows. */
const KEY = String.raw`\[\s*(?:["']__main__["']\s*\]|(?!__name__|__package__)\w[\w.()]*\s*\](?!\s*\.\s*__))(?!\s*=(?!=))`;
const LOOKS = new RegExp(
  String.raw`\bin\s+${LOADED}(?!\s*[.[])|(?<!\bdel\s+)${LOADED}\s*(?:\.\s*(?:get|keys|items|values|copy)\s*\(|${KEY})`,
  'g',
);

/** A text without its looks at the loaded modules. What is left of `sys.modules` may make modules or their names. */
export function withoutLooks(text: string): string {
  return text.includes('modules') ? text.replace(LOOKS, '') : text;
}
