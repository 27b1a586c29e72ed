/** Small projects whose templates do not say where the code is in so many words: other programs say it, or make the package. */
import { inPlace } from './init-bundles.js';
import type { Project } from './init-projects.js';

const PY = 'def lambda_handler(event, context):\n    return 1\n';
const JS = 'exports.handler = async (event) => event;\n';
const TS = 'export const main = async (event: unknown): Promise<unknown> => event;\n';
const SAM = "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\n";
const GO = `package main

import "github.com/aws/aws-lambda-go/lambda"

func main() { lambda.Start(func() error { return nil }) }
`;
const GO_MODULE = 'module example.org/shop\n\ngo 1.24\n';
const ESBUILD = '{ "devDependencies": { "esbuild": "0.28.2" } }\n';

/** A service with one function, in TypeScript, and what its plugins are told; its other files as they are. */
function oneMadeBy(
  {
    plugins,
    custom,
    folder = '.',
  }: { readonly plugins: string; readonly custom?: string; readonly folder?: string },
  others: Project['files'],
): Pick<Project, 'files' | 'functions' | 'unbuildable'> {
  const inside = (name: string): string => (folder === '.' ? name : `${folder}/${name}`);
  return {
    files: {
      [inside('serverless.yml')]: `service: shop
provider: { name: aws, runtime: nodejs20.x }
plugins: [${plugins}]
${custom === undefined ? '' : `custom: ${custom}\n`}functions:
  one: { name: one, handler: src/one.main }
`,
      [inside('src/one.ts')]: TS,
      ...others,
    },
    functions: [`one | ${folder} | nodejs20.x | x86_64 | src/one.main`],
    unbuildable: true,
  };
}

/** A function of Terraform whose package only its name tells about. */
function packed(name: string, runtime: string, handler: string): string {
  return `resource "aws_lambda_function" "${name}" {
  function_name = "${name}"
  s3_bucket     = "packages"
  s3_key        = "${name}.zip"
  handler       = "${handler}"
  runtime       = "${runtime}"
}
`;
}

function service(functions: string, imports: string): string {
  return `import type { AWS } from '@serverless/typescript';
${imports}
const configuration: AWS = {
  service: 'typed',
  frameworkVersion: '3',
  plugins: ['serverless-esbuild'],
  provider: { name: 'aws', runtime: 'nodejs20.x' },
  functions: ${functions},
};
module.exports = configuration;
`;
}

function bundle(name: string, folder: string): readonly [string, readonly string[]] {
  return [
    `build/${name}`,
    [
      ...['npx', 'esbuild', `src/functions/${folder}/handler.ts`, '--bundle', '--platform=node'],
      `--outfile=build/${name}/src/functions/${folder}/handler.js`,
    ],
  ];
}

/** As the template of the framework for TypeScript has it. */
const RESOLVER = {
  'src/libs/handler-resolver.ts': `export const handlerPath = (context: string) => {
  return \`\${context.split(process.cwd())[1].substring(1).replace(/\\\\/g, '/')}\`
};
`,
  'tsconfig.paths.json': `{
  // Short names
  "compilerOptions": { "baseUrl": ".", "paths": { "@functions/*": ["src/functions/*"], "@libs/*": ["src/libs/*"] } }
}
`,
  'package.json': ESBUILD,
};

const ORDERS = `import { handlerPath } from '@libs/handler-resolver';

export default { handler: \`\${handlerPath(__dirname)}/handler.main\`, events: [] };
`;

export const SEARCHED_PROJECTS: Readonly<Record<string, Project>> = {
  'SAM: programs that the Lambda Web Adapter starts, and one that is not there': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.13, Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: /opt/bootstrap } } } }
Resources:
  Web: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: web, CodeUri: web, Handler: run.sh } }
  Gone: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: gone, CodeUri: gone, Handler: run.sh } }
`,
      'web/run.sh': '#!/bin/sh\nexec python main.py\n',
      'web/main.py': 'print(1)\n',
      'gone/main.py': 'print(1)\n',
    },
    functions: ['gone | gone | python3.13 | x86_64 | run.sh', 'web | web | python3.13 | x86_64 | run.sh'],
    notes: ["gone: the handler's file is not in gone."],
    unbuildable: true,
  },
  'Serverless: functions that a program imports by short names': {
    files: {
      ...RESOLVER,
      'serverless.ts': service(
        '{ orders, stock }',
        "import { orders } from '@functions/index';\nimport stock from '@functions/stock';",
      ),
      'src/functions/index.ts': "export { default as orders } from './orders';\n",
      'src/functions/orders/index.ts': ORDERS,
      'src/functions/orders/handler.ts': TS,
      'src/functions/stock/index.ts': ORDERS.replace('export default', 'const stock =').concat(
        'export default stock;\n',
      ),
      'src/functions/stock/handler.ts': TS,
    },
    functions: [
      'typed-dev-orders | . | nodejs20.x | x86_64 | src/functions/orders/handler.main',
      'typed-dev-stock | . | nodejs20.x | x86_64 | src/functions/stock/handler.main',
    ],
    builds: {
      'typed-dev-orders': bundle('typed-dev-orders', 'orders'),
      'typed-dev-stock': bundle('typed-dev-stock', 'stock'),
    },
    notes: ['serverless.ts is a program'],
    unbuildable: true,
  },
  'Serverless: all functions that a file exports, and a copy that was compiled': {
    files: {
      ...RESOLVER,
      'serverless.ts': service('{ ...functions }', "import * as functions from './src/functions';"),
      'lib/serverless.js': "module.exports = { provider: {}, functions: { orders: { handler: 'x.y' } } };\n",
      'lib/serverless.js.map': '{}\n',
      'src/functions/index.ts': "export { default as orders } from './orders';\n",
      'src/functions/orders/index.ts': `import path from 'path';
export default { handler: path.relative(process.cwd(), __dirname) + '/handler.main' };
`,
      'src/functions/orders/handler.ts': TS,
    },
    functions: ['typed-dev-orders | . | nodejs20.x | x86_64 | src/functions/orders/handler.main'],
    builds: { 'typed-dev-orders': bundle('typed-dev-orders', 'orders') },
    unbuildable: true,
  },
  'Serverless: a plugin that compiles, and functions that it leaves alone': {
    files: {
      'serverless.yml': `service: mixed
provider: { name: aws, runtime: nodejs20.x }
plugins: [serverless-plugin-typescript]
functions:
  one: { name: one, handler: src/one.main }
  two: { name: two, handler: src/two.main }
  three: { name: three, handler: src/three.lambda_handler, runtime: python3.12 }
  four: { name: four, handler: src/four.handler }
  five: { name: five, handler: src/five.main }
`,
      'package.json': '{ "scripts": { "build": "gulp build" } }\n',
      'src/one.ts': TS,
      'src/two.ts': TS,
      'src/three.py': PY,
      'src/four.js': JS,
    },
    functions: [
      'one | . | nodejs20.x | x86_64 | src/one.main',
      'two | . | nodejs20.x | x86_64 | src/two.main',
      'three | . | python3.12 | x86_64 | src/three.lambda_handler',
      'four | . | nodejs20.x | x86_64 | src/four.handler',
      'five | . | nodejs20.x | x86_64 | src/five.main',
    ],
    builds: Object.fromEntries(
      ['one', 'two'].map((name) => [name, inPlace(name, `src/${name}.ts`, 'node20')]),
    ),
    notes: [
      'one, two: bundled with esbuild in place of serverless-plugin-typescript',
      "five: the handler's file is not in the repository",
    ],
    unbuildable: true,
  },
  'Serverless: the handler that serverless-wsgi adds, and one that is there': {
    files: {
      'serverless.yml': `service: web
provider: { name: aws, runtime: python3.12 }
plugins: [serverless-wsgi]
functions:
  api: { name: api, handler: wsgi_handler.handler }
  admin: { name: admin, handler: admin/wsgi_handler.handler }
`,
      'app.py': 'app = object()\n',
      'admin/wsgi_handler.py': PY,
    },
    functions: [
      'api | . | python3.12 | x86_64 | wsgi_handler.handler',
      'admin | . | python3.12 | x86_64 | admin/wsgi_handler.handler',
    ],
    notes: ["api: the handler's file is one that serverless-wsgi adds when it packs: copy wsgi_handler.py"],
    unbuildable: true,
  },
  'Serverless: a plugin that bundles, for runtimes with either AWS SDK': {
    files: {
      'api/serverless.yml': `service: bundled
provider: { name: aws, runtime: nodejs16.x }
plugins: { modules: [serverless-offline, serverless-webpack] }
functions:
  old: { name: old, handler: src/old.handler }
  new: { name: new, handler: src/new/index.main, runtime: nodejs22.x }
`,
      'api/package.json': '{ "devDependencies": { "webpack": "5.0.0" } }\n',
      'api/package-lock.json': '{ "lockfileVersion": 3 }\n',
      'api/webpack.config.js': 'module.exports = { entry: require("serverless-webpack").lib.entries };\n',
      'api/src/old.js': JS,
      'api/src/new/index.tsx': TS,
    },
    functions: [
      'old | api | nodejs16.x | x86_64 | src/old.handler',
      'new | api | nodejs22.x | x86_64 | src/new/index.main',
    ],
    builds: {
      old: inPlace('old', 'api/src/old.js', 'node16'),
      new: inPlace('new', 'api/src/new/index.tsx', 'node22', 'src/new/index'),
    },
    notes: [
      'old, new: bundled with esbuild in place of serverless-webpack; where that has loaders or aliases of its own',
      "run 'npm ci --ignore-scripts --prefix api' first",
    ],
    unbuildable: true,
  },
  'Serverless: serverless-bundle, with a package left out': {
    ...oneMadeBy({ plugins: 'serverless-bundle', custom: '{ bundle: { externals: [sharp] } }' }, {}),
    builds: { one: inPlace('one', 'src/one.ts', 'node20', 'src/one', ['sharp']) },
  },
  'Serverless: serverless-webpack, which only compiles': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack', custom: '{ webpack: { webpackConfig: ./webpack.own.js } }' },
      {
        'webpack.own.js':
          "module.exports = { target: 'node', module: { rules: [{ test: /ts$/, loader: 'ts-loader' }] } };\n",
      },
    ),
    builds: { one: inPlace('one', 'src/one.ts', 'node20') },
  },
  'Serverless: serverless-webpack with an alias': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack' },
      {
        'webpack.config.js': "module.exports = { resolve: { alias: { shop: './lib' } } };\n",
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-webpack does'],
  },
  'Serverless: serverless-bundle with files to copy': {
    ...oneMadeBy(
      { plugins: 'serverless-bundle', custom: '{ bundle: { copyFiles: [{ from: data, to: . }] } }' },
      {},
    ),
    notes: ['one: TypeScript: compile it first as serverless-bundle does'],
  },
  'Serverless: serverless-webpack with plugins that check and find types': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack' },
      {
        'webpack.config.js':
          'module.exports = { plugins: [\n  // new DefinePlugin({ alias: 1 }),\n  new ForkTsCheckerWebpackPlugin()],\n  resolve: { plugins: [/* none, */ new TsconfigPathsPlugin()] } };\n',
      },
    ),
    builds: { one: inPlace('one', 'src/one.ts', 'node20') },
  },
  'Serverless: serverless-webpack with values put in': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack' },
      {
        'webpack.config.js': "module.exports = { plugins: [new webpack.DefinePlugin({ SHOP: '1' })] };\n",
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-webpack does'],
  },
  'Serverless: serverless-webpack with another loader': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack' },
      {
        'webpack.config.js': "module.exports = { module: { rules: [{ use: ['raw-loader'] }] } };\n",
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-webpack does'],
  },
  'Serverless: serverless-webpack with its configuration in another file': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack' },
      {
        'webpack.config.js': "module.exports = require('./tools/webpack');\n",
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-webpack does'],
  },
  'Serverless: serverless-webpack with packages that it forces in': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack', custom: '{ webpack: { includeModules: { forceInclude: [pg] } } }' },
      {
        'webpack.config.js': 'module.exports = {};\n',
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-webpack does'],
  },
  'Serverless: serverless-webpack with a plugin that adds to what it makes': {
    ...oneMadeBy(
      { plugins: 'serverless-webpack, serverless-webpack-prisma' },
      {
        'webpack.config.js': 'module.exports = {};\n',
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-webpack does'],
  },
  'Serverless: metadata of decorators, by the settings of the folder above': {
    ...oneMadeBy(
      { plugins: 'serverless-plugin-typescript', folder: 'api' },
      {
        'tsconfig.json': '{ "compilerOptions": { "emitDecoratorMetadata": true } }\n',
      },
    ),
    notes: ['one: TypeScript: compile it first as serverless-plugin-typescript does'],
  },
  'SAM: folders written in other letters, and programs of Java and Go': {
    files: {
      'template.yaml': `${SAM}Resources:
  Checker:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: cmd/StateChecker, Handler: app.lambda_handler, Runtime: python3.12 }
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: java/target/orders-1.0.jar, Handler: 'shop.Orders::handle', Runtime: java21 }
  Stock:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: s3://bucket/stock.zip, Handler: bootstrap, Runtime: provided.al2023 }
`,
      'cmd/statechecker/app.py': PY,
      'java/pom.xml': '<project><artifactId>aws-lambda-java-core</artifactId></project>\n',
      'java/src/main/java/shop/Orders.java': 'package shop;\n',
    },
    functions: [
      'Checker | cmd/statechecker | python3.12 | x86_64 | app.lambda_handler',
      'Orders | java | java21 | x86_64 | shop.Orders::handle',
    ],
    notes: [
      'Stock is deployed from s3://bucket/stock.zip',
      'Orders: compile it first: write the command under',
    ],
    unbuildable: true,
  },
  'Terraform: packages that other programs make': {
    files: {
      'main.tf': `module "create" {
  source = "./modules/function"
  archive = "\${path.module}/code/build/createTodo.zip"
}
resource "aws_lambda_function" "logger" {
  function_name = "logger"
  filename      = "\${path.module}/resources/logger.zip"
  handler       = "logger.lambda_handler"
  runtime       = "python3.12"
}
resource "aws_lambda_function" "orders" {
  function_name = "shop-orders-function"
  s3_bucket     = "packages"
  s3_key        = "orders/latest.zip"
  handler       = "bootstrap"
  runtime       = "provided.al2023"
  architectures = ["arm64"]
}
resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  s3_bucket     = "packages"
  s3_key        = ""
  handler       = "nowhere.handler"
  runtime       = "python3.12"
}
resource "aws_lambda_function" "only_packed" {
  function_name = "only-packed"
  filename      = "packed.zip"
  handler       = "packed.handler"
  runtime       = "python3.12"
}
`,
      'modules/function/main.tf': `variable "archive" {}
variable "handler" { default = "" }
resource "aws_lambda_function" "function" {
  function_name = replace(basename(var.archive), ".zip", "")
  filename      = var.archive
  handler       = var.handler != "" ? var.handler : "\${replace(basename(var.archive), ".zip", "")}.main"
  runtime       = "nodejs22.x"
}
`,
      'code/src/createTodo.ts': TS,
      'code/src/deleteTodo.ts': TS,
      'resources/logger.py': PY,
      'resources/logger.zip': 'PK',
      'packed.zip': 'PK',
      'go.mod': GO_MODULE,
      'cmd/orders/main.go': GO,
      'cmd/stock/main.go': GO,
    },
    functions: [
      'shop-orders-function | cmd/orders | provided.al2023 | arm64 | bootstrap',
      'createTodo | code/src | nodejs22.x | x86_64 | createTodo.main',
      'logger | resources | python3.12 | x86_64 | logger.lambda_handler',
    ],
    notes: [
      'the code of unknown was not found; add it by hand',
      'the code of only-packed is only in packed.zip, which is already a package: nothing to pack',
      'createTodo: bundled with esbuild in place of tsc',
    ],
    builds: {
      createTodo: inPlace('createTodo', 'code/src/createTodo.ts', 'node22', 'createTodo'),
      'shop-orders-function': [
        'build/shop-orders-function',
        'GOOS=linux GOARCH=arm64 CGO_ENABLED=0 go build -C cmd/orders -trimpath -buildvcs=false -o ../../build/shop-orders-function/bootstrap .',
      ],
    },
    unbuildable: true,
  },
  'Terraform: files that were moved up, with one folder too many': {
    files: {
      'main.tf': `locals { code = "\${path.module}/../functions" }
data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "\${local.code}/orders"
  output_path = "orders.zip"
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  filename      = data.archive_file.orders.output_path
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
`,
      'functions/orders/app.py': PY,
      'functions/stock/app.py': PY,
    },
    functions: ['orders | functions/orders | python3.12 | x86_64 | app.lambda_handler'],
  },
  'CDK, TypeScript: a construct of another package of the workspace, and a stack that was compiled': {
    files: {
      'cdk.json': '{ "app": "npx ts-node notes/cdk.ts" }\n',
      'package.json': '{ "name": "shop", "workspaces": ["infra", "notes"] }\n',
      'infra/package.json': '{ "name": "@shop/infra" }\n',
      'infra/lambda-fn.ts': `import path from 'path';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

type Props = { dirname: string; name: string; handler?: string };

export class ShopLambda extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { dirname, name, handler = 'lambda_handler' } = props;
    new lambda.Function(this, name, {
      code: lambda.Code.fromAsset(path.join(dirname, 'code')),
      handler: \`\${name}.\${handler}\`,
      runtime: lambda.Runtime.PYTHON_3_12,
    });
  }
}

export class ShopApiLambda extends ShopLambda {}
`,
      'notes/cdk.ts': `import { Stack } from 'aws-cdk-lib';
import { ShopApiLambda } from '@shop/infra/lambda-fn';

export class Notes extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    new ShopApiLambda(this, 'list', { dirname: __dirname, name: 'listed' });
  }
}
`,
      'notes/code/listed.py': PY,
      // Another class of that name, in an app of its own.
      'other/cdk.ts': `import { Construct } from 'constructs';
import { aws_s3 as s3 } from 'aws-cdk-lib';
class ShopLambda extends Construct {}
new ShopLambda(undefined, 'bucket', { dirname: __dirname, name: 'other' });
`,
      'lib/stack.ts': `import { Stack, aws_lambda as lambda } from 'aws-cdk-lib';
import * as path from 'path';
const codeOf = (name: string): string => path.join(__dirname, '..', 'functions', name);
export class Orders extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    new lambda.Function(this, 'Orders', {
      code: lambda.Code.fromAsset(codeOf('orders')),
      handler: 'app.lambda_handler',
      runtime: lambda.Runtime.PYTHON_3_13,
    });
  }
}
`,
      'lib/stack.js': `const lambda = __importStar(require("aws-cdk-lib/aws-lambda"));
new lambda.Function(this, "Old", { code: lambda.Code.fromAsset("old"), handler: "a.b" });
`,
      'functions/orders/app.py': PY,
    },
    functions: [
      'Orders | functions/orders | python3.13 | x86_64 | app.lambda_handler',
      'listed | notes/code | python3.12 | x86_64 | listed.lambda_handler',
    ],
  },
  'CDK, JavaScript: compiled, without what it was compiled from': {
    files: {
      'cdk.json': '{ "app": "node stack.js" }\n',
      'stack.js': `const cdk = __importStar(require("aws-cdk-lib"));
const lambda = __importStar(require("aws-cdk-lib/aws-lambda"));
new lambda.Function(this, "Orders", {
  runtime: lambda.Runtime.PYTHON_3_12,
  handler: "app.lambda_handler",
  code: lambda.Code.fromAsset("orders"),
});
`,
      'orders/app.py': PY,
    },
    functions: ['Orders | orders | python3.12 | x86_64 | app.lambda_handler'],
  },
  'CDK, Java: the app is not read': {
    files: {
      'cdk/cdk.json': '{ "app": "mvn -e -q compile exec:java" }\n',
      'cdk/src/main/java/App.java': 'class App {}\n',
      'orders/app.py': PY,
    },
    functions: ['orders | orders | python3.13 | x86_64 | app.lambda_handler'],
    notes: ["cdk/cdk.json: its app is run by 'mvn -e -q compile exec:java'"],
  },
  'SAM: projects of yarn, pnpm and bun': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Handler: index.handler, Runtime: nodejs22.x } }
Resources:
  Yarn:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: yarn/dist }
  Berry:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: berry/dist }
  Pnpm:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: work/pnpm/dist }
  Bun:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: bun/dist }
`,
      ...Object.fromEntries(
        ['yarn', 'berry', 'work/pnpm', 'bun'].flatMap((folder) => [
          [`${folder}/package.json`, '{ "scripts": { "build": "esbuild src/index.ts --outdir=dist" } }\n'],
          [`${folder}/src/index.ts`, TS],
        ]),
      ),
      'yarn/yarn.lock': '# yarn lockfile v1\n',
      'berry/yarn.lock': '__metadata:\n  version: 8\n',
      'work/pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'work/pnpm-workspace.yaml': "packages: ['*']\n",
      'bun/bun.lock': '{}\n',
    },
    functions: [
      'Berry | berry/dist | nodejs22.x | x86_64 | index.handler',
      'Bun | bun/dist | nodejs22.x | x86_64 | index.handler',
      'Pnpm | work/pnpm/dist | nodejs22.x | x86_64 | index.handler',
      'Yarn | yarn/dist | nodejs22.x | x86_64 | index.handler',
    ],
    builds: {
      Yarn: ['yarn/dist', ['yarn', '--cwd', 'yarn', 'run', 'build']],
      Berry: ['berry/dist', ['yarn', '--cwd', 'berry', 'run', 'build']],
      Pnpm: ['work/pnpm/dist', ['pnpm', '--dir', 'work/pnpm', 'run', 'build']],
      Bun: ['bun/dist', ['bun', 'run', '--cwd', 'bun', 'build']],
    },
    notes: [
      "'yarn --cwd berry install --immutable --mode=skip-build'",
      "'bun install --frozen-lockfile --ignore-scripts --cwd bun'",
      "'pnpm install --frozen-lockfile --ignore-scripts --dir work'",
      "'yarn install --frozen-lockfile --ignore-scripts --cwd yarn'",
    ],
    unbuildable: true,
  },
  'Serverless: handlers that are not there, and those that a script makes': {
    files: {
      'serverless.yml': `service: nest
provider: { name: aws, runtime: nodejs20.x }
functions:
  made: { name: made, handler: dist/handler.main }
  gone: { name: gone, handler: services/gone.main }
  layered: { name: layered, handler: not/here.main, layers: ['arn:aws:lambda:eu-west-1:1:layer:Tools:7'] }
`,
      'package.json': '{ "scripts": { "build": "nest build" } }\n',
      'tsconfig.json': '{ "compilerOptions": { "outDir": "./dist" } }\n',
      'src/handler.ts': TS,
    },
    functions: [
      'made | . | nodejs20.x | x86_64 | dist/handler.main',
      'gone | . | nodejs20.x | x86_64 | services/gone.main',
      'layered | . | nodejs20.x | x86_64 | not/here.main',
    ],
    builds: { made: ['.', ['npm', 'run', 'build']] },
    notes: ["gone: the handler's file is not in the repository."],
    unbuildable: true,
  },
  'SAM: an empty CodeUri, as templates of .NET have it': {
    files: {
      'src/Orders/serverless.template': JSON.stringify({
        Resources: {
          Get: {
            Type: 'AWS::Serverless::Function',
            Properties: { CodeUri: '', Handler: 'Orders::Orders.Functions::Get', Runtime: 'dotnet8' },
          },
        },
      }),
      'src/Orders/Orders.csproj': '<Project Sdk="Microsoft.NET.Sdk" />\n',
    },
    functions: ['Get | src/Orders | dotnet8 | x86_64 | Orders::Orders.Functions::Get'],
    notes: ['Get: compile it first: write the command under'],
    unbuildable: true,
  },
  'Terraform: a package with the name of its source, and a runtime that only the deploy knows': {
    files: {
      'infra/main.tf': `variable "runtime" {}
resource "aws_lambda_function" "fn" {
  for_each      = toset(["api", "reminders"])
  function_name = "shop-\${each.key}"
  filename      = "\${path.module}/../api/dist/\${each.key}.zip"
  handler       = "index.main"
  runtime       = "nodejs22.x"
}
resource "aws_lambda_function" "lambda" {
  function_name = "shop-lambda"
  s3_bucket     = "packages"
  s3_key        = "code.zip"
  runtime       = var.runtime
}
`,
      'api/package.json': '{ "scripts": { "build": "node esbuild.mjs" } }\n',
      'api/src/api.ts': TS,
      'api/src/reminders.ts': TS,
      'code/go.mod': GO_MODULE,
      'code/main.go': GO,
    },
    functions: [
      'shop-api | api/src | nodejs22.x | x86_64 | index.main',
      'shop-reminders | api/src | nodejs22.x | x86_64 | index.main',
      'shop-lambda | code | provided.al2023 | x86_64 | bootstrap',
    ],
    builds: {
      ...Object.fromEntries(
        ['api', 'reminders'].map((name) => [
          `shop-${name}`,
          inPlace(`shop-${name}`, `api/src/${name}.ts`, 'node22', 'index'),
        ]),
      ),
      'shop-lambda': [
        'build/shop-lambda',
        'GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -C code -trimpath -buildvcs=false -o ../build/shop-lambda/bootstrap .',
      ],
    },
    notes: [
      "shop-api, shop-reminders: bundled with esbuild in place of 'node esbuild.mjs' of api/package.json",
      'infra/main.tf: cannot read the runtime of shop-lambda; provided.al2023 is a guess.',
    ],
    unbuildable: true,
  },
  'Terraform: TypeScript that tsc compiles, as the settings that it writes have it': {
    files: {
      'main.tf': packed('api', 'nodejs18.x', 'src/api.main'),
      'package.json': '{ "scripts": { "build": "rimraf dist && tsc -b ." } }\n',
      'tsconfig.json': `{
  "compilerOptions": {
    // "emitDecoratorMetadata": true,   /* Emit design-type metadata for decorated declarations. */
    "outDir": "./dist" /* Specify an output folder for all emitted files. */
  }
}
`,
      'src/api.ts': TS,
    },
    functions: ['api | . | nodejs18.x | x86_64 | src/api.main'],
    builds: { api: inPlace('api', 'src/api.ts', 'node18') },
    notes: ["api: bundled with esbuild in place of 'rimraf dist && tsc -b .' of package.json"],
    unbuildable: true,
  },
  'Terraform: TypeScript that esbuild would make something else of': {
    files: {
      'main.tf': ['module', 'waits', 'bundled', 'decorated']
        .map((name) => packed(name, 'nodejs22.x', `${name}/main.main`))
        .join(''),
      'module/main.ts': `${TS}console.log(import.meta.url);\n`,
      'waits/main.ts': `${TS}const key = await Promise.resolve(1);\nconsole.log(key);\n`,
      'bundled/package.json': '{ "scripts": { "build": "tsc --noEmit && webpack" } }\n',
      'bundled/main.ts': TS,
      'decorated/tsconfig.json': '{ "compilerOptions": { "emitDecoratorMetadata": true } }\n',
      'decorated/main.ts': TS,
    },
    functions: ['module', 'waits', 'bundled', 'decorated'].map(
      (name) => `${name} | . | nodejs22.x | x86_64 | ${name}/main.main`,
    ),
    notes: [
      'module, waits, decorated: TypeScript: compile it first: write',
      "bundled: TypeScript: compile it first (the script 'build' of bundled/package.json is",
    ],
    unbuildable: true,
  },
  'Terraform: a program of Rust, and one of Go without a module': {
    files: {
      'main.tf': packed('orders', 'provided.al2023', 'bootstrap') + packed('stock', 'provided.al2', 'main'),
      'orders/Cargo.toml': '[package]\nname = "orders"\n\n[dependencies]\nlambda_runtime = "0.14"\n',
      'orders/src/main.rs': 'fn main() {}\n',
      'stock/main.go': GO,
    },
    functions: [
      'orders | orders | provided.al2023 | x86_64 | bootstrap',
      'stock | stock | provided.al2 | x86_64 | main',
    ],
    builds: {
      orders: [
        'build/orders/orders',
        [
          ...['cargo', 'lambda', 'build', '--release', '--x86-64', '--manifest-path', 'orders/Cargo.toml'],
          ...['--bin', 'orders', '--lambda-dir', 'build/orders'],
        ],
      ],
    },
    notes: ['stock: compile it first'],
    unbuildable: true,
  },
  'Terraform: code of container images without a Dockerfile beside it': {
    files: {
      'main.tf': `resource "aws_lambda_function" "resize_images" {
  function_name = "resize"
  image_uri     = "example.org/resize:1"
}
${packed('notify', 'python3.13', 'main.lambda_handler')}`,
      'workers/resize-images/main.py': PY,
      'workers/notify/main.py': PY,
    },
    functions: ['notify | workers/notify | python3.13 | x86_64 | main.lambda_handler'],
    notes: ['main.tf: resize_images is a container image: nothing to pack.'],
  },
  'SAM: Node.js packages to install, with and without a lock file, and none': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: nodejs22.x, Handler: index.handler } }
Resources:
${['locked', 'listed', 'also', 'provided', 'there']
  .map(
    (name) =>
      `  ${name}: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: ${name}, CodeUri: ${name === 'also' ? 'listed' : name}, Handler: ${name === 'also' ? 'two' : 'index'}.handler } }`,
  )
  .join('\n')}
`,
      'locked/index.js': JS,
      'locked/package.json': '{ "dependencies": { "uuid": "1" } }\n',
      'locked/yarn.lock': '',
      'listed/index.js': JS,
      'listed/two.js': JS,
      'listed/package.json': '{ "dependencies": { "uuid": "1" } }\n',
      'provided/index.js': JS,
      'provided/package.json':
        '{ "dependencies": { "@aws-sdk/client-s3": "3" }, "devDependencies": { "jest": "1" } }\n',
      'there/index.js': JS,
      'there/package.json': '{ "dependencies": { "uuid": "1" } }\n',
      'there/node_modules/uuid/index.js': '',
    },
    functions: ['listed', 'also', 'locked', 'provided', 'there'].map(
      (name) =>
        `${name} | ${name === 'also' ? 'listed' : name} | nodejs22.x | x86_64 | ${name === 'also' ? 'two' : 'index'}.handler`,
    ),
    notes: [
      "Node.js packages of listed, also: run 'npm install --no-save --omit=dev --ignore-scripts --prefix listed' first.\nNode.js packages of locked: run 'yarn install --frozen-lockfile --production --ignore-scripts --cwd locked' first.",
    ],
    unbuildable: true,
  },
  'SAM: scripts that compile, and then pack by themselves': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: nodejs22.x, Handler: index.main } }
Resources:
  A: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: a, CodeUri: a/dist } }
  B: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: b, CodeUri: b/dist } }
`,
      'a/package.json': '{ "scripts": { "build": "rimraf dist && tsc && sam build && echo done" } }\n',
      'a/tsconfig.json': '{ "compilerOptions": { "outDir": "dist" } }\n',
      'a/src/index.ts': TS,
      'b/package.json': '{ "scripts": { "build": "npx serverless package" } }\n',
      'b/tsconfig.json': '{ "compilerOptions": { "outDir": "dist" } }\n',
      'b/src/index.ts': TS,
    },
    functions: ['a', 'b'].map((name) => `${name} | ${name}/dist | nodejs22.x | x86_64 | index.main`),
    builds: { a: ['a/dist', "cd a && npm exec --call 'rimraf dist && tsc'"] },
    notes: ['b: b/dist does not exist yet: build it first.'],
    unbuildable: true,
  },
  'Terraform: a module for packages and images, called by way of others': {
    files: {
      'main.tf': `module "site" { source = "./modules/site" }
module "api" {
  source    = "./modules/function"
  name      = "api"
  image_uri = "example.org/api:1"
}
module "pulled" {
  source    = "./modules/function"
  name      = "pulled"
  image_uri = data.external.image.result.uri
  handler   = null
}
`,
      'modules/site/main.tf': `data "archive_file" "code" {
  type        = "zip"
  source_dir  = "\${path.module}/code"
  output_path = "\${path.module}/code.zip"
}
module "purge" {
  source   = "../scheduled"
  filename = data.archive_file.code.output_path
}
`,
      'modules/scheduled/main.tf': `variable "filename" { default = null }
module "function" {
  source   = "../function"
  name     = "purge"
  filename = var.filename
  handler  = "index.lambda_handler"
  runtime  = "python3.11"
}
`,
      'modules/site/code/index.py': PY,
      'modules/function/main.tf': `variable "name" {}
variable "image_uri" { default = null }
variable "filename" { default = null }
variable "handler" { default = null }
variable "runtime" { default = null }
resource "aws_lambda_function" "this" {
  function_name = var.name
  package_type  = var.image_uri != null ? "Image" : "Zip"
  architectures = ["arm64"]
  filename      = var.image_uri == null && var.filename != null ? var.filename : null
  handler       = var.image_uri == null && var.handler != null ? var.handler : null
  runtime       = var.image_uri != null || var.runtime == null ? null : var.runtime
  image_uri     = var.image_uri != null ? var.image_uri : null
}
`,
    },
    functions: ['purge | modules/site/code | python3.11 | arm64 | index.lambda_handler'],
    notes: ['modules/function/main.tf: this is a container image: nothing to pack.'],
  },
  'CDK, TypeScript: functions that a factory makes of the members of an enumeration': {
    files: {
      'cdk.json': '{ "app": "npx ts-node app.ts" }\n',
      'app.ts': `import { App, Stack } from 'aws-cdk-lib';
import { importer } from './factory';
import { Paths } from './paths';

enum Tables { counties = 'write-county', zips = 'write-zip' }

const stack = new Stack(new App(), 'Shop');
const all = [importer(stack, Tables.counties), importer(stack, Tables.zips), importer(stack, Paths.last)];
`,
      'paths.ts': "export class Paths {\n  static readonly last = 'write-last';\n}\n",
      'factory.ts': `import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import * as path from 'path';

export const importer = (scope: Construct, id: string): NodejsFunction =>
  new NodejsFunction(scope, \`\${id}-handler\`, {
    entry: \`\${path.resolve(__dirname)}/data/\${id}.handler.ts\`,
    runtime: Runtime.NODEJS_20_X,
  });
`,
      'data/write-county.handler.ts': TS.replace('main', 'handler'),
      'data/write-zip.handler.ts': TS.replace('main', 'handler'),
      'data/write-last.handler.ts': TS.replace('main', 'handler'),
    },
    functions: ['county', 'zip', 'last'].map(
      (name) => `write-${name}-handler | data | nodejs20.x | x86_64 | index.handler`,
    ),
    builds: {
      'write-county-handler': inPlace(
        'write-county-handler',
        'data/write-county.handler.ts',
        'node20',
        'index',
      ),
    },
    unbuildable: true,
  },
  'CDK, Python: names from an enumeration, and from a class': {
    files: {
      'cdk.json': '{ "app": "python3 app.py" }\n',
      'app.py': `from enum import Enum
from aws_cdk import App, Stack, aws_lambda as lambda_
from settings import Folders


class Names(Enum):
    ORDERS = "orders"


stack = Stack(App(), "Shop")
lambda_.Function(stack, Names.ORDERS.value, runtime=lambda_.Runtime.PYTHON_3_12, handler="app.lambda_handler", code=lambda_.Code.from_asset(Folders.ORDERS))
`,
      'settings.py': 'class Folders:\n    ORDERS = "src/orders"\n',
      'src/orders/app.py': PY,
    },
    functions: ['orders | src/orders | python3.12 | x86_64 | app.lambda_handler'],
  },
  'Serverless: services that are deployed from the folder above': {
    files: {
      'common.yml': 'runtime: python3.12\n',
      'services/api/serverless.yml': `service: api
provider: { name: aws, runtime: '\${file(common.yml):runtime}' }
package: { patterns: ['!**', 'services/api/**'] }
functions:
  hello: { handler: services/api/hello.lambda_handler }
`,
      'services/api/hello.py': PY,
      // Paths of this one start from its own folder.
      'services/stock/serverless.yml': `service: stock
provider: { name: aws, runtime: python3.13 }
functions:
  count: { handler: services/stock/count.lambda_handler }
`,
      'services/stock/services/stock/count.py': PY,
    },
    functions: [
      'api-dev-hello | . | python3.12 | x86_64 | services/api/hello.lambda_handler',
      'stock-dev-count | services/stock | python3.13 | x86_64 | services/stock/count.lambda_handler',
    ],
  },
  'Serverless: an app that serverless-wsgi starts, with packages and little else': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: python3.12 }
plugins: [serverless-wsgi]
custom: { wsgi: { app: app.app, textMimeTypes: [application/x-csv] } }
package: { exclude: [./**], include: [app.py, shop/**, gone.py, lib/text/words.py], patterns: ['!shop/old/**', '!**/*.csv'] }
functions: { api: { name: api, handler: wsgi_handler.handler } }
`,
      'package.json': '{ "devDependencies": { "serverless-wsgi": "3.0.4" } }\n',
      'requirements.txt': 'flask\n',
      'app.py': 'from flask import Flask\nfrom shop import stock\n\napp = Flask(__name__)\n',
      'shop/stock.py': 'count = 1\n',
      'shop/old/stock.py': 'x = 1\n',
      'lib/text/words.py': 'x = 1\n',
      'infra/deploy.py': 'x = 1\n',
    },
    functions: ['api | . | python3.12 | x86_64 | wsgi_handler.handler | requirements.txt'],
    builds: {
      api: [
        ['app.py', 'shop => shop/', 'lib/text/words.py => lib/text/'],
        `mkdir -p build/api && cp node_modules/serverless-wsgi/wsgi_handler.py node_modules/serverless-wsgi/serverless_wsgi.py build/api && printf %s '{"app":"app.app","text_mime_types":["application/x-csv"]}' > build/api/.serverless-wsgi`,
      ],
    },
    exclude: { api: ['/old/', '**/*.csv'] },
    notes: ["'build' commands need Node.js packages: run 'npm install --no-save --ignore-scripts' first."],
    unbuildable: true,
  },
  'Serverless: paths that are packed alone, with and without packages': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: python3.12 }
package: { individually: true }
functions:
  one: { name: one, handler: one.lambda_handler, package: { patterns: ['!**', one.py] } }
  two: { name: two, handler: two.lambda_handler, package: { patterns: ['!**', 'two*.py'] } }
`,
      'requirements.txt': 'requests\n',
      'one.py': `import requests\n${PY}`,
      'two.py': `import requests\n${PY}`,
    },
    functions: [
      'one | . | python3.12 | x86_64 | one.lambda_handler | requirements.txt',
      'two | . | python3.12 | x86_64 | two.lambda_handler | requirements.txt',
    ],
    // A pattern for names is no path.
    exclude: { two: ['/*', '!/two*.py'] },
    unbuildable: true,
  },
  'SAM: requirements with tools beside packages whose modules have other names': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.12, Handler: app.lambda_handler } }
Resources:
  Bot: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: bot, CodeUri: . } }
`,
      'requirements.txt': 'pytest==8.4.2\nsome-telegram-client==4.29.1\n',
      'app.py': `import telegram_by_another_name\n${PY}`,
    },
    functions: ['bot | . | python3.12 | x86_64 | app.lambda_handler | requirements.txt'],
    unbuildable: true,
  },
  'SAM: packages that are listed, and locked nowhere': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.12, Handler: app.lambda_handler } }
Resources:
  A: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: a, CodeUri: a } }
  A2: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: a2, CodeUri: a, Handler: two.lambda_handler } }
  B: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: b, CodeUri: b } }
  C: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: c, CodeUri: c } }
`,
      'a/Pipfile': '[packages]\nflask = "*"\n',
      'a/app.py': PY,
      'a/two.py': PY,
      'b/pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.12"\nflask = "*"\n',
      'b/app.py': PY,
      'c/Pipfile': '[packages]\n\n[dev-packages]\npytest = "*"\n',
      'c/app.py': PY,
    },
    functions: ['a', 'a2', 'b', 'c'].map(
      (name) =>
        `${name} | ${name[0]} | python3.12 | x86_64 | ${name === 'a2' ? 'two' : 'app'}.lambda_handler`,
    ),
    notes: [
      "a/Pipfile has no lock file: run 'pipenv lock', and add 'requirements' to a, a2.\nb/pyproject.toml has no lock file: run 'uv lock' or 'poetry lock', and add 'requirements' to b.",
    ],
  },
  "SAM: an app's own requirements beside a function that imports what they do not name": {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.12, Handler: app.lambda_handler } }
Resources:
  Bot: { Type: 'AWS::Serverless::Function', Properties: { FunctionName: bot, CodeUri: . } }
`,
      'requirements.txt': 'aws-cdk-lib==2.1.0\nsome-other==4.29.1\n',
      'app.py': `import telegram_by_another_name\n${PY}`,
    },
    functions: ['bot | . | python3.12 | x86_64 | app.lambda_handler'],
    notes: ["requirements.txt is for the project's own tools and was left out."],
    unbuildable: true,
  },
  "CDK, Python: an app's file has the package of a module with another name": {
    files: {
      'cdk.json': '{ "app": "python3 app.py" }\n',
      'app.py': `from aws_cdk import App, Stack, aws_lambda as lambda_

stack = Stack(App(), "Shop")
lambda_.Function(stack, "Bot", runtime=lambda_.Runtime.PYTHON_3_12, handler="bot.lambda_handler", code=lambda_.Code.from_asset("bot"))
`,
      'requirements.txt': 'aws-cdk-lib==2.1.0\npyTelegramBotAPI==4.29.1\n',
      'bot/bot.py': `import telebot\n${PY}`,
    },
    functions: ['Bot | bot | python3.12 | x86_64 | bot.lambda_handler | requirements.txt'],
    unbuildable: true,
  },
  'Serverless: a function of a program, as a value of a type': {
    files: {
      ...RESOLVER,
      'serverless.ts': service('{ orders }', "import orders from '@functions/orders';"),
      'src/functions/orders/index.ts': ORDERS.replace(
        'default {',
        "default <NonNullable<AWS['functions']>[string]>{",
      ),
      'src/functions/orders/handler.ts': TS,
    },
    functions: ['typed-dev-orders | . | nodejs20.x | x86_64 | src/functions/orders/handler.main'],
    builds: { 'typed-dev-orders': bundle('typed-dev-orders', 'orders') },
    unbuildable: true,
  },
  'CDK, TypeScript: an asset class of the app, and a program of Java': {
    files: {
      'cdk.json': '{ "app": "npx ts-node lib/stack.ts" }\n',
      'lib/stack.ts': `import { Stack, aws_lambda as lambda } from 'aws-cdk-lib';
import { PackedCode } from './packed-code';
export class Shop extends Stack {
  constructor(scope: any, id: string, props: { readonly folder: string; readonly native: boolean }) {
    super(scope, id);
    new lambda.Function(this, 'get', {
      code: new PackedCode(require.resolve('../src/get.ts')),
      handler: 'main.main',
      runtime: lambda.Runtime.NODEJS_22_X,
    });
    new lambda.Function(this, 'market', {
      code: new lambda.AssetCode(\`\${props.folder}/market/build/function.zip\`),
      handler: 'io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest',
      runtime: props.native ? lambda.Runtime.PROVIDED_AL2 : lambda.Runtime.JAVA_11,
    });
  }
}
`,
      'src/get.ts': TS,
      'java/market/build.gradle.kts': 'dependencies { implementation("io.quarkus:quarkus-amazon-lambda") }\n',
    },
    functions: [
      'market | java/market | java21 | x86_64 | io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest',
      'get | src | nodejs22.x | x86_64 | main.main',
    ],
    notes: [
      'get: built by PackedCode: write the command under',
      'market: compile it first: write the command under',
      'lib/stack.ts: cannot read the runtime of market; java21 is a guess.',
    ],
    unbuildable: true,
  },
  'Serverless: files that export each other, and a function that calls itself': {
    files: {
      'serverless.ts': `import functions from './a';
import * as all from './a';
module.exports = {
  service: 'round',
  provider: { name: 'aws', runtime: 'nodejs20.x' },
  functions: { ...all, ...functions, ok: { handler: 'ok.handler' } },
};
`,
      'a.ts': `export * from './b';
export { x } from './b';
import * as b from './b';
export const y = { b };
export const f = (p) => f(p) + f(p);
export const h = { handler: f('q') };
export default b;
`,
      'b.ts': `export * from './a';
export { x } from './a';
import * as a from './a';
export { f as g } from './a';
export const z = { handler: g('x') + a.f('y') };
`,
      'ok.js': 'exports.handler = async () => 1;\n',
    },
    functions: ['round-dev-ok | . | nodejs20.x | x86_64 | ok.handler'],
    notes: ['serverless.ts: h: cannot read the handler'],
  },
  'CDK, Python: properties that are copied, and folders with the names of the functions': {
    files: {
      'cdk.json': '{ "app": "python3 app.py" }\n',
      'app.py': `from aws_cdk import Stack
from traced import traced_function

class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        traced_function(self, "get_index", props=dict(entry="src/functions/get_index"))
        traced_function(self, "place_order", props=dict(entry="src/functions/place_order"))
`,
      'traced.py': `from aws_cdk.aws_lambda_python_alpha import PythonFunction

def traced_function(scope, id, props):
    copied = {k: v for k, v in props.items()}
    return PythonFunction(scope, id, **copied)
`,
      'src/functions/get_index/get_index.py': 'def handler(event, context):\n    return 1\n',
      'src/functions/place_order/place_order.py': 'def handler(event, context):\n    return 1\n',
      'src/functions/place_order/logic.py': 'def place(order):\n    return order\n',
    },
    functions: [
      'get_index | src/functions/get_index | python3.13 | x86_64 | get_index.handler',
      'place_order | src/functions/place_order | python3.13 | x86_64 | place_order.handler',
    ],
    notes: ['traced.py: cannot read the runtime of get_index, place_order; python3.13 is a guess.'],
  },
  'Serverless: workers of queues': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: python3.12 }
plugins: [serverless-lift]
constructs:
  orders: { type: queue, worker: { handler: orders.lambda_handler, timeout: 10 } }
  files: { type: storage }
`,
      'orders.py': PY,
    },
    functions: ['shop-dev-ordersWorker | . | python3.12 | x86_64 | orders.lambda_handler'],
  },
  'Terraform: a path that is right only where its author runs it': {
    files: {
      'sim/terraform/main.tf': `data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "../../src/functions/orders/"
  output_path = "orders.zip"
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  filename      = data.archive_file.orders.output_path
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
resource "aws_lambda_function" "stock" {
  function_name = "stock"
  filename      = data.archive_file.stock.output_path
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
data "archive_file" "stock" {
  type        = "zip"
  source_dir  = "../../code/stock/"
  output_path = "stock.zip"
}
`,
      'sim/src/functions/orders/app.py': PY,
      'one/code/stock/app.py': PY,
      'two/code/stock/app.py': PY,
    },
    functions: [
      'stock | code/stock | python3.12 | x86_64 | app.lambda_handler',
      'one-code-stock | one/code/stock | python3.13 | x86_64 | app.lambda_handler',
      'orders | sim/src/functions/orders | python3.12 | x86_64 | app.lambda_handler',
      'two-code-stock | two/code/stock | python3.13 | x86_64 | app.lambda_handler',
    ],
    notes: ['stock: code/stock does not exist yet: build it first.'],
    unbuildable: true,
  },
  'Terraform: folders that are made by what the script of a project runs': {
    files: {
      'terraform/main.tf': ['backend/lambda-build/orders', 'worker/out/stock', 'plain/dist/bills']
        .map((folder) => {
          const name = folder.slice(folder.lastIndexOf('/') + 1);
          return `data "archive_file" "${name}" {
  type        = "zip"
  source_dir  = "\${path.module}/../${folder}"
  output_path = "${name}.zip"
}
resource "aws_lambda_function" "${name}" {
  function_name = "${name}"
  filename      = data.archive_file.${name}.output_path
  handler       = "index.handler"
  runtime       = "nodejs22.x"
}
`;
        })
        .join(''),
      'backend/package.json': '{ "scripts": { "build": "gulp" } }\n',
      'backend/gulpfile.js': "const target = 'lambda-build';\n",
      'backend/lambda/orders/index.js': JS,
      'worker/package.json': '{ "scripts": { "build": "node ./scripts/pack.mjs --quiet" } }\n',
      'worker/scripts/pack.mjs': "copy('lib', 'out/');\n",
      'worker/lib/stock/index.js': JS,
      'plain/package.json': '{ "scripts": { "build": "gulp" } }\n',
      'plain/gulpfile.js': "const target = 'distribution';\n",
      'plain/src/bills/index.js': JS,
    },
    functions: [
      'orders | backend/lambda-build/orders | nodejs22.x | x86_64 | index.handler',
      'bills | plain/dist/bills | nodejs22.x | x86_64 | index.handler',
      'stock | worker/out/stock | nodejs22.x | x86_64 | index.handler',
    ],
    builds: {
      orders: ['backend/lambda-build/orders', ['npm', '--prefix', 'backend', 'run', 'build']],
      stock: ['worker/out/stock', ['npm', '--prefix', 'worker', 'run', 'build']],
    },
    notes: ['bills: plain/dist/bills does not exist yet: build it first.'],
    unbuildable: true,
  },
  'CloudFormation: a handler under a usual name is not that of any function': {
    files: {
      'template.yaml': `Resources:
  Inference:
    Type: AWS::Lambda::Function
    Properties: { Handler: index.handle, Runtime: python3.12, Code: { S3Bucket: packages, S3Key: inference.zip } }
  Copy:
    Type: AWS::Lambda::Function
    Properties: { Handler: index.lambda_handler, Runtime: python3.12, Code: copy }
`,
      'copy/index.py': `${PY}\n\ndef handle(event, context):\n    return 2\n`,
    },
    functions: ['Copy | copy | python3.12 | x86_64 | index.lambda_handler'],
    notes: ['the code of Inference was not found, only that it is deployed from s3:inference.zip'],
  },
};
