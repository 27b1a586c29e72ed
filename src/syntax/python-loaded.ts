/** How Python code deals with the modules that are loaded, `sys.modules`: looking at them makes none. */

const LOADED = String.raw`\bsys\s*\.\s*modules\b`;
/** A key that is worked out, or the program's; its own name's module, and that of a text, may be changed by what follows. */
const KEY = String.raw`\[\s*(?:["']__main__["']\s*\]|(?!__name__|__package__)\w[\w.()]*\s*\](?!\s*\.\s*__))(?!\s*=(?!=))`;
const LOOKS = new RegExp(
  String.raw`\bin\s+${LOADED}(?!\s*[.[])|(?<!\bdel\s+)${LOADED}\s*(?:\.\s*(?:get|keys|items|values|copy)\s*\(|${KEY})`,
  'g',
);

/** What a loaded module says of itself, and a name that is given to it, which may be changed by what follows. */
const FACT = new RegExp(
  String.raw`(?:^[ \t]*(\w+)[ \t]*=[ \t]*)?${LOADED}\s*\[\s*["'][\w.]+["']\s*\]\s*\.\s*__(?:path|file|name|version)__(?!\s*(?:[.[]|[-+|]?=(?!=)))`,
  'gm',
);
/** A loop over the folders of a package. */
const OWN_FOLDERS = /\bin\s+__path__(?!\s*[.[])/g;

/** A text without its looks at the loaded modules. What is left of `sys.modules` may make modules or their names. */
export function withoutLooks(text: string): string {
  if (!text.includes('modules') && !text.includes('__path__')) return text;
  return text
    .replace(LOOKS, '')
    .replace(FACT, (fact: string, name?: string) => (isChanged(text, name) ? fact : ''))
    .replace(OWN_FOLDERS, '');
}

/** Whether what has a name is changed in place. */
function isChanged(text: string, name: string | undefined): boolean {
  return (
    name !== undefined &&
    new RegExp(String.raw`\b${name}\s*(?:\.\s*(?:append|extend|insert)\b|\+=|\[[^\]\n]*\]\s*=(?!=))`).test(
      text,
    )
  );
}
