const VERSION =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d*))?(?<post>-(?<bare>\d+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

const PHASES: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };

/**
 * A version in its one normal form; undefined for what is no version.
 *
 * @see https://packaging.python.org/en/latest/specifications/version-specifiers/#normalization
 */
export function normalisedVersion(text: string): string | undefined {
  const groups = VERSION.exec(text.trim().toLowerCase())?.groups;
  if (groups === undefined) return undefined;
  const { epoch, release = '', phase, pre, post, bare, postNumber, dev, devNumber, local } = groups;
  const number = (digits: string | undefined): string => (digits || '0').replace(/^0+(?=\d)/, '');
  return [
    epoch === undefined || number(epoch) === '0' ? '' : `${number(epoch)}!`,
    release.split('.').map(number).join('.'),
    phase === undefined ? '' : `${PHASES[phase] ?? phase}${number(pre)}`,
    post === undefined ? '' : `.post${number(bare ?? postNumber)}`,
    dev === undefined ? '' : `.dev${number(devNumber)}`,
    local === undefined
      ? ''
      : `+${local
          .split(/[-_.]/)
          .map((one) => (/^\d+$/.test(one) ? number(one) : one))
          .join('.')}`,
  ].join('');
}

/** A version that a module assigns to a name as a plain text: `__version__ = "1.2"`; undefined where it does not. */
export function assignedText(module: string, name: string): string | undefined {
  const pattern = new RegExp(
    `^${name}[ \\t]*(?::[^=\\n]*)?=[ \\t]*(['"])(?<value>[^'"\\\\\\n]*)\\1[ \\t]*(?:#.*)?$`,
    'm',
  );
  return pattern.exec(module.replace(/\r\n?/g, '\n'))?.groups?.['value'];
}
