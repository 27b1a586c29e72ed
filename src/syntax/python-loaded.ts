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
/** Modules that are given names of their own: those are all that it makes. */
const NAMED = new RegExp(
  String.raw`${LOADED}\s*\.\s*update\s*\(\s*\{(?:\s*["'][\w.]+["']\s*:\s*\w+\s*,?)*\s*\}\s*\)`,
  'g',
);
/** A loop over the folders of a package. */
const OWN_FOLDERS = /\bin\s+__path__(?!\s*[.[])/g;

/** A text without its looks at the loaded modules. What is left of `sys.modules` may make modules or their names. */
export function withoutLooks(text: string): string {
  if (!text.includes('modules') && !text.includes('__path__')) return text;
  return text
    .replace(LOOKS, '')
    .replace(NAMED, '')
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

/** The key of a loaded module, with brackets in it or not. */
const ANY_KEY = String.raw`\[(?:[^[\]\n]|\[[^\]\n]*\])*\]`;
/** What takes a module out, or reads one: what it is given afterwards are names. */
const MAKES_NO_MODULE = new RegExp(
  String.raw`\bin\s+${LOADED}(?!\s*[.[])|${LOADED}\s*\.\s*(?:get|keys|items|values|copy|pop)\s*\(|(?:\bdel\s+)?${LOADED}\s*${ANY_KEY}(?!\s*(?:=(?!=)|\.\s*__path__))`,
  'g',
);
/** A module that stands for the one that runs, which finds the modules below it where they were found before. */
const TAKES_PLACE = new RegExp(String.raw`${LOADED}\s*\[\s*__name__\s*\]\s*=(?!=)`, 'g');
const MADE = new RegExp(String.raw`${LOADED}\s*\[\s*["']([\w.]+)["']\s*\]\s*=(?!=)`, 'g');
/** The module that runs, as an argument. */
const HANDED = new RegExp(
  String.raw`(?:(\w+)\s*\(\s*|,\s*)${LOADED}\s*\[\s*(?:__name__|__package__)\s*\](?!\s*(?:[.=]))`,
  'g',
);
/** What is handed a module, and does no more than look at it or give it names. */
const KNOWN_CALL =
  /^(?:id|dir|vars|type|repr|str|isinstance|(?:set|get|has|del)attr|getmembers|getsource|getdoc)$/;
/** Folders of a package that are changed, or that are handed to what may change them. */
const CHANGES_FOLDERS =
  /\b__path__\s*(?:\[[^\]\n]*\]\s*)?(?:[-+|]?=(?!=)|:(?!\s*$)|\.\s*(?:append|extend|insert)\b)|=\s*(?:[\w.]+\.)?__path__\s*$|["']__path__["'](?!\s*,\s*["'\])}])/m;
/** It spreads over the folders of the path, which are known. */
const SPREADING_LINE = /^.*\b(?:extend_path|declare_namespace)\b.*$/gm;
const FINDERS = /\bsys\s*\.\s*(?:meta_path|path_hooks)\b|\bimport\b[^\n]*\b(?:meta_path|path_hooks)\b/;

/**
 * Whether a text may make a module that has no file: six, vendored packages. A package's `__getattr__` gives names and no modules.
 *
 * @param module its whole name
 */
export function makesModule(text: string, module: string): boolean {
  if (!/modules|__path__|meta_path|path_hooks/.test(text)) return false;
  const folder = module.replace(/\.\w+$/, '');
  const isNear = (made: string): boolean =>
    `${made}.`.startsWith(`${folder}.`) || folder.startsWith(`${made}.`);
  const rest = text
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(SPREADING_LINE, '')
    .replace(FACT, (fact: string, name?: string) => (isChanged(text, name) ? fact : ''))
    .replace(HANDED, (all: string, called?: string) =>
      KNOWN_CALL.test(called ?? '') ? '' : all.replace(/\s*\[[^\]]*\]$/, ''),
    )
    .replace(MAKES_NO_MODULE, '')
    .replace(TAKES_PLACE, '')
    .replace(MADE, (all: string, made: string) => (isNear(made) ? all : ''));
  return new RegExp(LOADED).test(rest) || CHANGES_FOLDERS.test(rest) || FINDERS.test(rest);
}
