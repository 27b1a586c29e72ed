/** Names that packages of PyPI have there, where code imports them by another one. */

/** Each pair was read from a wheel: the name before the colon is what the code imports. The first of several is advised. */
const NAMES = new Map(
  `_cffi_backend:cffi alpaca:alpaca-py antlr4:antlr4-python3-runtime atlassian:atlassian-python-api attr:attrs
  awsgi:aws-wsgi barcode:python-barcode binance:python-binance Bio:biopython bs4:beautifulsoup4 Crypto:pycryptodome
  Cryptodome:pycryptodomex cv2:opencv-python-headless,opencv-python dateutil:python-dateutil discord:discord.py,py-cord dns:dnspython docx:python-docx dotenv:python-dotenv environ:django-environ factory:factory_boy
  faiss:faiss-cpu fitz:PyMuPDF frontmatter:python-frontmatter git:GitPython github:PyGithub gitlab:python-gitlab
  google.auth:google-auth google.cloud.storage:google-cloud-storage google.genai:google-genai
  google.generativeai:google-generativeai google.protobuf:protobuf googleapiclient:google-api-python-client grpc:grpcio
  humps:pyhumps jose:python-jose jwt:PyJWT kafka:kafka-python linebot:line-bot-sdk magic:python-magic
  multipart:python-multipart mysql:mysql-connector-python nacl:PyNaCl newspaper:newspaper3k OpenSSL:pyOpenSSL
  opensearchpy:opensearch-py paho:paho-mqtt pdfminer:pdfminer.six PIL:Pillow pptx:python-pptx psycopg2:psycopg2-binary,aws-psycopg2 pythonjsonlogger:python-json-logger pytube:pytube3 readability:readability-lxml
  rest_framework:djangorestframework ruamel.yaml:ruamel.yaml serial:pyserial shapefile:pyshp sklearn:scikit-learn
  skimage:scikit-image slack:slackclient slugify:python-slugify snowflake:snowflake-connector-python socks:PySocks
  tabula:tabula-py telebot:pyTelegramBotAPI telegram:python-telegram-bot websocket:websocket-client yaml:PyYAML zmq:pyzmq`
    .split(/\s+/)
    .map((pair): [string, readonly string[]] => {
      const [module = '', names = ''] = pair.split(':');
      return [module, names.split(',')];
    }),
);

/** What lines of requirements may call the package that has a module, the usual one first; most are called like it. */
export function distributionsOf(module: string): readonly [string, ...string[]] {
  const parts = module.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const [first, ...others] = NAMES.get(parts.slice(0, length).join('.')) ?? [];
    if (first !== undefined) return [first, ...others];
  }
  return [(parts[0] ?? module).replaceAll('_', '-')];
}
