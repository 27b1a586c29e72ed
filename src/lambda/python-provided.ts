/**
 * What the Python runtimes bring beside the standard library. AWS says that they include boto3 and its dependencies, and gives no
 * list; what the runtime's own client (awslambdaric) needs is there as well. Whether a package may count on it is for its owner
 * to say: versions move with the runtime.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/python-package.html
 */
const PROVIDED = new Set([
  'boto3',
  'botocore',
  's3transfer',
  'jmespath',
  'dateutil',
  'urllib3',
  // What dateutil needs.
  'six',
  'awslambdaric',
  // What awslambdaric needs.
  'simplejson',
  'snapshot_restore_py',
  // In Lambda's images; to install more with at run time.
  'pip',
]);

/** Beside pip, until Python 3.12 took it out. */
const WITH_SETUPTOOLS = new Set(['setuptools', 'pkg_resources', '_distutils_hack']);

/**
 * Whether a runtime brings a module of a package, by its first name.
 *
 * @param minor the runtime's Python; without one, whether any brings it
 */
export function isProvidedModule(name: string, minor?: number): boolean {
  return PROVIDED.has(name) || (WITH_SETUPTOOLS.has(name) && (minor === undefined || minor < 12));
}
