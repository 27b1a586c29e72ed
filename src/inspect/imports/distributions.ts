/** Names that packages of PyPI have there, where code imports them by another one. */

/** Each pair was read from a wheel: the name before the colon is what the code imports. */
const NAMES = new Map(
  `_cffi_backend:cffi attr:attrs awsgi:aws-wsgi bs4:beautifulsoup4 Crypto:pycryptodome cv2:opencv-python-headless dns:dnspython
  docx:python-docx dotenv:python-dotenv fitz:PyMuPDF git:GitPython github:PyGithub google.auth:google-auth
  google.cloud.storage:google-cloud-storage googleapiclient:google-api-python-client jose:python-jose jwt:PyJWT
  kafka:kafka-python magic:python-magic multipart:python-multipart nacl:PyNaCl OpenSSL:pyOpenSSL
  opensearchpy:opensearch-py PIL:Pillow pptx:python-pptx psycopg2:psycopg2-binary pythonjsonlogger:python-json-logger
  serial:pyserial sklearn:scikit-learn skimage:scikit-image slugify:python-slugify snowflake:snowflake-connector-python
  socks:PySocks telegram:python-telegram-bot yaml:PyYAML zmq:pyzmq`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [module = '', name = ''] = pair.split(':');
      return [module, name];
    }),
);

/** What a line of requirements calls the package that has a module; most are called like it. */
export function distributionOf(module: string): string {
  const parts = module.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = NAMES.get(parts.slice(0, length).join('.'));
    if (name !== undefined) return name;
  }
  return (parts[0] ?? module).replaceAll('_', '-');
}
