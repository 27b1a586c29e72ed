/** Whether a program changes where Python looks for modules, as far as that is written in it. */

/** `package`: a folder of the package. `anywhere`: what cannot be told, or lies outside of it. */
export type PathChange = 'package' | 'anywhere';

const CHANGE =
  /\b(?:sys\s*\.\s*path\s*(?:\.\s*(?:append|insert|extend)\s*\(|\[[^\]\n]*\]\s*=|\+?=(?!=))|(?:site\s*\.\s*)?addsitedir\s*\()[^\n]*/g;
/** Whatever it is called: it unpacks what the Serverless Framework has put into a ZIP of its own. */
const UNPACKS = /\bunzip_requirements\b|\bzipfile\b[\s\S]*\bsys\s*\.\s*path\b/;
/** What leads into the package. */
const INSIDE = /__file__|LAMBDA_TASK_ROOT|getcwd|\/var\/task|['"][\w.][\w./-]*['"]/;
/** What leads out of it: said beside the change, or anywhere before it. */
const OUTSIDE = /['"]\/(?!var\/task)|\b(?:environ|getenv)\b(?!.*LAMBDA_TASK_ROOT)/;
const OUTSIDE_BEFORE = /['"]\/(?:opt|tmp|mnt|efs|home|usr)\b/;

/** What is on the path in any case, or leads above the package, where nothing lies: a function starts in `/var/task`. */
const NOTHING_NEW =
  /\bsys\s*\.\s*path\s*\.\s*(?:append\s*\(|insert\s*\(\s*-?\d+\s*,)\s*(?<quote>['"])(?:\.\/?|\.\.(?:\/[\w./-]*)?|\/(?:opt\/python|var\/task|var\/runtime)\/?)\k<quote>\s*\)/g;

export function changesPath(code: string): PathChange[] {
  if (UNPACKS.test(code)) return ['anywhere'];
  const text = code.replaceAll(NOTHING_NEW, '');
  const found = text.match(CHANGE) ?? [];
  const before = OUTSIDE_BEFORE.test(text);
  // A name may have been given its value further up.
  const knowsItself = /__file__|LAMBDA_TASK_ROOT/.test(text);
  return found.map((one) =>
    !before && !OUTSIDE.test(one) && (knowsItself || INSIDE.test(one)) ? 'package' : 'anywhere',
  );
}
