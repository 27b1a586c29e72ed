/** Small projects of every shape that `init` reads, made for these tests, and the functions that each one's template says. */
import { inPlace, NPX_ESBUILD } from './init-bundles.js';
import type { Node } from './workspace.js';

/** `name | source | runtime | architecture | handler | requirements`, the last one only where there is one. */
export interface Project {
  readonly files: Readonly<Record<string, Node>>;
  readonly functions: readonly string[];
  /** Parts of what has to be said at the end. */
  readonly notes?: readonly string[];
  /** Patterns of one function's own. */
  readonly exclude?: Readonly<Record<string, readonly string[]>>;
  /** Functions that one entry could name, by the first one. */
  readonly together?: Readonly<Record<string, readonly string[]>>;
  /** The only file that is packed, of one function each. */
  readonly file?: Readonly<Record<string, string>>;
  /** Layers of others, of one function each. */
  readonly layers?: Readonly<Record<string, readonly string[]>>;
  /** `source` and `build` of functions that a command makes, by name. */
  readonly builds?: Readonly<
    Record<string, readonly [source: string | readonly string[], build: string | readonly string[]]>
  >;
  /** The layers of the config, by name, each with its other keys. */
  readonly ownLayers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The package cannot be made from what is there alone. */
  readonly unbuildable?: true;
}

const PY = 'import json\n\n\ndef lambda_handler(event, context):\n    return json.dumps(event)\n';
const PY_REQUESTS = `import requests\n\n\ndef lambda_handler(event, context):\n    return requests.get(event['url']).text\n`;
const JS = 'exports.handler = async (event) => event;\n';
const MJS = 'export const handler = async (event) => event;\n';
const TS = 'export const handler = async (event: unknown): Promise<unknown> => event;\n';

const SAM = "AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\n";

export const SAM_PROJECTS: Readonly<Record<string, Project>> = {
  'SAM: the same code and handler for several functions': {
    files: {
      'template.yaml': `${SAM}Globals:
  Function: { Runtime: python3.12, CodeUri: src, Handler: app.lambda_handler }
Resources:
  First:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: shop-first, Environment: { Variables: { KIND: first } } }
  Second:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: shop-second, Environment: { Variables: { KIND: second } } }
  Third:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: shop-third, Handler: app.third }
`,
      'src/app.py': `${PY}\n\ndef third(event, context):\n    return 1\n`,
    },
    functions: [
      'shop-first | src | python3.12 | x86_64 | app.lambda_handler',
      'shop-second | src | python3.12 | x86_64 | app.lambda_handler',
      'shop-third | src | python3.12 | x86_64 | app.third',
    ],
    together: { 'shop-first': ['shop-first', 'shop-second'] },
  },

  'SAM: layers of this and of other stacks': {
    files: {
      'template.yaml': `${SAM}Parameters:
  PowertoolsArn: { Type: String }
Globals:
  Function:
    Runtime: python3.12
    Layers:
      - !Sub arn:aws:lambda:\${AWS::Region}:017000801446:layer:AWSLambdaPowertoolsPythonV3-python312-x86_64:7
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: orders
      Handler: app.lambda_handler
      Layers: [!Ref Common, !Ref PowertoolsArn, !ImportValue shared-layer]
  Stock:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: stock, Handler: app.lambda_handler }
  Common:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: common }
`,
      'orders/app.py': PY,
      'stock/app.py': PY,
      'common/python/tools.py': '',
    },
    functions: [
      'Orders | orders | python3.12 | x86_64 | app.lambda_handler',
      'Stock | stock | python3.12 | x86_64 | app.lambda_handler',
    ],
    ownLayers: { Common: { source: 'common' } },
    layers: {
      Orders: [
        `arn:aws:lambda:\${AWS::Region}:017000801446:layer:AWSLambdaPowertoolsPythonV3-python312-x86_64:7`,
        'Common',
        'PowertoolsArn',
        'shared-layer',
      ],
      Stock: [
        `arn:aws:lambda:\${AWS::Region}:017000801446:layer:AWSLambdaPowertoolsPythonV3-python312-x86_64:7`,
      ],
    },
  },

  'SAM: the quick start of Python': {
    files: {
      'template.yaml': `${SAM}Globals:
  Function:
    Timeout: 3
Resources:
  HelloWorldFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: hello_world/
      Handler: app.lambda_handler
      Runtime: python3.12
      Architectures:
        - arm64
      Events:
        HelloWorld: { Type: Api, Properties: { Path: /hello, Method: get } }
Outputs:
  Url:
    Value: !Sub "https://\${ServerlessRestApi}.execute-api.\${AWS::Region}.amazonaws.com/Prod/hello/"
`,
      'hello_world/app.py': PY_REQUESTS,
      'hello_world/__init__.py': '',
      'hello_world/requirements.txt': 'requests\n',
      'tests/requirements.txt': 'pytest\n',
    },
    functions: [
      'HelloWorldFunction | hello_world | python3.12 | arm64 | app.lambda_handler | hello_world/requirements.txt',
    ],
  },
  'SAM: everything in Globals': {
    files: {
      'template.yml': `${SAM}Globals:
  Function:
    Runtime: python3.11
    Handler: index.handler
    CodeUri: ./src
    Architectures: [arm64]
Resources:
  One:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: shop-one
  Two:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: two.handler
      Architectures: [x86_64]
`,
      'src/index.py': 'def handler(event, context):\n    return 1\n',
      'src/two.py': 'def handler(event, context):\n    return 2\n',
    },
    functions: [
      'shop-one | src | python3.11 | arm64 | index.handler',
      'Two | src | python3.13 | x86_64 | two.handler',
    ],
  },
  'SAM: defaults of parameters by Ref and Sub': {
    files: {
      'template.yaml': `${SAM}Parameters:
  PythonVersion: { Type: String, Default: python3.10 }
  Processor: { Type: String, Default: arm64 }
  Stage: { Type: String, Default: dev }
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: !Sub "\${Stage}-orders"
      Runtime: !Ref PythonVersion
      Architectures: [!Ref Processor]
      CodeUri: functions/orders
      Handler: !Join ['.', [main, run]]
`,
      'functions/orders/main.py': 'def run(event, context):\n    return 1\n',
    },
    functions: ['dev-orders | functions/orders | python3.10 | arm64 | main.run'],
  },
  'SAM: a name known only when it is deployed': {
    files: {
      'template.yaml': `${SAM}Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: !Sub "\${AWS::StackName}-worker"
      Runtime: python3.12
      CodeUri: worker
      Handler: app.lambda_handler
`,
      'worker/app.py': PY,
    },
    functions: ['Worker | worker | python3.12 | x86_64 | app.lambda_handler'],
  },
  'SAM: mappings and conditions': {
    files: {
      'template.yaml': `${SAM}Parameters:
  Stage: { Type: String, Default: prod }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsTest: !Not [!Condition IsProd]
Mappings:
  Runtimes:
    prod: { python: python3.13 }
    test: { python: python3.14 }
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: !FindInMap [Runtimes, !Ref Stage, python]
      Architectures: !If [IsTest, [x86_64], [arm64]]
      CodeUri: fn
      Handler: app.lambda_handler
`,
      'fn/app.py': PY,
    },
    functions: ['Fn | fn | python3.13 | arm64 | app.lambda_handler'],
  },
  'SAM: no CodeUri is the folder of the template': {
    files: {
      'service/template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: src.app.lambda_handler }
`,
      'service/src/app.py': PY,
      'service/src/__init__.py': '',
    },
    functions: ['Fn | service | python3.12 | x86_64 | src.app.lambda_handler'],
  },
  'SAM: several templates, and one of another name': {
    files: {
      'a/template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: code }
`,
      'a/code/app.py': PY,
      'infra/orders-stack.yml': `${SAM}Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.11, Handler: app.lambda_handler, CodeUri: ../b/code }
`,
      'b/code/app.py': PY,
    },
    functions: [
      'Fn | a/code | python3.12 | x86_64 | app.lambda_handler',
      'Orders | b/code | python3.11 | x86_64 | app.lambda_handler',
    ],
  },
  'SAM: a nested stack': {
    files: {
      'template.yaml': `${SAM}Resources:
  Nested:
    Type: AWS::Serverless::Application
    Properties: { Location: nested/template.yaml }
`,
      'nested/template.yaml': `${SAM}Resources:
  Inner:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: ./inner/ }
`,
      'nested/inner/app.py': PY,
    },
    functions: ['Inner | nested/inner | python3.12 | x86_64 | app.lambda_handler'],
  },
  'SAM: the same function in a template for each stage': {
    files: Object.fromEntries([
      ...['template.dev.yaml', 'template.prod.yaml'].map((name) => [
        name,
        `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: fn }
`,
      ]),
      ['fn/app.py', PY],
    ]),
    functions: ['Fn | fn | python3.12 | x86_64 | app.lambda_handler'],
  },
  'SAM: one folder for many functions': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.12, CodeUri: src/ } }
Resources:
  Create: { Type: 'AWS::Serverless::Function', Properties: { Handler: handlers/create.lambda_handler } }
  Read: { Type: 'AWS::Serverless::Function', Properties: { Handler: handlers/read.lambda_handler } }
  Remove: { Type: 'AWS::Serverless::Function', Properties: { Handler: handlers/remove.lambda_handler } }
`,
      'src/handlers/create.py': PY,
      'src/handlers/read.py': PY,
      'src/handlers/remove.py': PY,
      'src/requirements.txt': '',
    },
    functions: [
      'Create | src | python3.12 | x86_64 | handlers/create.lambda_handler | src/requirements.txt',
      'Read | src | python3.12 | x86_64 | handlers/read.lambda_handler | src/requirements.txt',
      'Remove | src | python3.12 | x86_64 | handlers/remove.lambda_handler | src/requirements.txt',
    ],
  },
  'SAM: a runtime that Lambda has ended': {
    files: {
      'template.yaml': `${SAM}Resources:
  Old:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.8, Handler: app.lambda_handler, CodeUri: old/ }
`,
      'old/app.py': PY,
    },
    functions: ['Old | old | python3.8 | x86_64 | app.lambda_handler'],
  },
  'SAM: tools of the repository are not the function’s': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: fn/ }
`,
      'fn/app.py': PY,
      'requirements.txt': 'pytest==8.3.4\nblack\nmoto\n',
    },
    functions: ['Fn | fn | python3.12 | x86_64 | app.lambda_handler'],
    notes: ["requirements.txt is for the project's own tools"],
  },
  'SAM: a lock file above that has what is imported': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: services/fn/ }
`,
      'services/fn/app.py': PY_REQUESTS,
      'services/requirements.txt': 'requests\npytest\n',
      'requirements.txt': 'pytest\n',
    },
    functions: ['Fn | services/fn | python3.12 | x86_64 | app.lambda_handler | services/requirements.txt'],
  },
  'SAM: images, inline code, buckets and archives are no folders': {
    files: {
      'template.yaml': `${SAM}Resources:
  Image:
    Type: AWS::Serverless::Function
    Properties: { PackageType: Image, ImageUri: 'x:latest' }
    Metadata: { Dockerfile: Dockerfile, DockerContext: ./image }
  Inline:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: index.handler, InlineCode: "def handler(e, c): pass" }
  Bucket:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.handler, CodeUri: 's3://bucket/key.zip' }
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: fn }
`,
      'fn/app.py': PY,
    },
    functions: ['Fn | fn | python3.12 | x86_64 | app.lambda_handler'],
    notes: ['Image is a container image', 'Inline has its code in the template', 's3://bucket/key.zip'],
  },
  'SAM: brackets that stand too far to the left': {
    files: {
      'template.yaml': `${SAM}Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy: {
        "Statement": [{
          "Effect": "Allow",
          "Resource": [
      "a",
      "b"
      ]
        }]
    }
  One:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: one, Handler: app.lambda_handler, Runtime: python3.12 }
Outputs:
  Sample:
    Value: "{
      \\"a\\": 1
    }"
  Url:
    Value: !GetAtt One.Arn
`,
      'one/app.py': PY,
    },
    functions: ['One | one | python3.12 | x86_64 | app.lambda_handler'],
  },
  'SAM: the code of an image is no package': {
    files: {
      'template.yaml': `${SAM}Resources:
  Image:
    Type: AWS::Serverless::Function
    Properties: { PackageType: Image }
    Metadata: { Dockerfile: Dockerfile, DockerContext: ./image }
  Inline:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: index.handler, InlineCode: "def handler(e, c): pass" }
`,
      'image/Dockerfile': 'FROM public.ecr.aws/lambda/python:3.12\n',
      'image/src/app.py': PY,
      'jobs/app.py': PY,
    },
    functions: ['jobs | jobs | python3.13 | x86_64 | app.lambda_handler'],
    notes: ['template.yaml: Image is a container image: nothing to pack.'],
  },
  'SAM: a layer that sam build makes': {
    files: {
      'template.yaml': `${SAM}Resources:
  Common:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layer/, CompatibleRuntimes: [python3.12] }
    Metadata: { BuildMethod: python3.12 }
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: fn, Layers: [!Ref Common] }
`,
      'layer/common.py': 'x = 1\n',
      'fn/app.py': PY,
    },
    functions: ['Fn | fn | python3.12 | x86_64 | app.lambda_handler'],
    layers: { Fn: ['Common'] },
    ownLayers: { Common: { source: 'layer', prefix: 'python/' } },
  },
  'SAM: layers with packages, with a name, by make, and of a folder as it is': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.12, Architectures: [arm64] } }
Resources:
  Packages:
    Type: AWS::Serverless::LayerVersion
    Properties: { LayerName: shop-packages, ContentUri: layers/packages, CompatibleRuntimes: [python3.12] }
    Metadata: { BuildMethod: python3.12, BuildArchitecture: arm64 }
  Code:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/code }
    Metadata: { BuildMethod: python3.12 }
  Plain:
    Type: AWS::Lambda::LayerVersion
    Properties: { Content: layers/plain }
  Script:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/script }
  Made:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/made }
    Metadata: { BuildMethod: makefile }
  Node:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/node, CompatibleRuntimes: [nodejs22.x] }
    Metadata: { BuildMethod: nodejs22.x }
  Gone:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/gone }
  Empty:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/empty }
  Old:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: layers/script, CompatibleRuntimes: [python3.6, python3.7] }
    Metadata: { BuildMethod: python3.7 }
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.lambda_handler
      CodeUri: fn
      Layers: [!Ref Packages, !Ref Code, !Ref Plain, !Ref Gone]
`,
      'layers/packages/requirements.txt': 'requests\n',
      'layers/code/requirements.txt': 'requests\n',
      'layers/code/shop/__init__.py': '',
      'layers/plain/python/tools.py': 'x = 1\n',
      'layers/plain/bin/tool': '#!/bin/sh\n',
      'layers/script/requirements.txt': 'requests\n',
      'layers/script/build.sh': 'pip install -t python -r requirements.txt\n',
      'layers/script/bin/tool': '#!/bin/sh\n',
      'layers/made/Makefile': 'build-Made:\n\tcp tool $(ARTIFACTS_DIR)\n',
      'layers/made/tool': '#!/bin/sh\n',
      'layers/node/package.json': '{}\n',
      'layers/empty/README.md': 'x\n',
      'fn/app.py': PY,
    },
    functions: ['Fn | fn | python3.12 | arm64 | app.lambda_handler'],
    layers: { Fn: ['shop-packages', 'Code', 'Plain', 'Gone'] },
    ownLayers: {
      'shop-packages': { requirements: 'layers/packages/requirements.txt' },
      Code: { source: 'layers/code', requirements: 'layers/code/requirements.txt' },
      Plain: { source: 'layers/plain' },
      Script: { source: 'layers/script/bin => bin/', requirements: 'layers/script/requirements.txt' },
      Made: {
        source: 'build/Made',
        build: 'mkdir -p build/Made && make -C layers/made build-Made ARTIFACTS_DIR="$PWD/build/Made"',
      },
      Node: { source: 'layers/node => nodejs/', runtime: 'nodejs22.x' },
    },
    notes: [
      'the layer Gone: layers/gone does not exist yet',
      'the layer Empty: nothing to pack in layers/empty',
      'the layer Old is left out: python3.7 is too old to install packages for',
      "The layer Node needs its Node.js packages: run 'npm install --no-save --omit=dev --ignore-scripts --prefix layers/node' first.",
    ],
  },
  'SAM: Node.js': {
    files: {
      'template.yaml': `${SAM}Resources:
  HelloWorldFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: hello-world/
      Handler: app.lambdaHandler
      Runtime: nodejs20.x
`,
      'hello-world/app.mjs': 'export const lambdaHandler = async () => 1;\n',
      'hello-world/package.json': '{ "name": "hello_world", "version": "1.0.0", "main": "app.js" }\n',
    },
    functions: ['HelloWorldFunction | hello-world | nodejs20.x | x86_64 | app.lambdaHandler'],
  },
  'SAM: Node.js with folders in the handler': {
    files: {
      'template.yml': `${SAM}Globals: { Function: { Runtime: nodejs22.x, Architectures: [arm64] } }
Resources:
  getAllItemsFunction:
    Type: AWS::Serverless::Function
    Properties: { Handler: src/handlers/get-all-items.getAllItemsHandler }
  putItemFunction:
    Type: AWS::Serverless::Function
    Properties: { Handler: src/handlers/put-item.putItemHandler, CodeUri: ./ }
`,
      'src/handlers/get-all-items.mjs': 'export const getAllItemsHandler = async () => 1;\n',
      'src/handlers/put-item.mjs': 'export const putItemHandler = async () => 1;\n',
      'package.json': '{}\n',
    },
    functions: [
      'getAllItemsFunction | . | nodejs22.x | arm64 | src/handlers/get-all-items.getAllItemsHandler',
      'putItemFunction | . | nodejs22.x | arm64 | src/handlers/put-item.putItemHandler',
    ],
  },
  'SAM: TypeScript by esbuild': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: hello-world/, Handler: app.lambdaHandler, Runtime: nodejs22.x }
    Metadata:
      BuildMethod: esbuild
      BuildProperties: { Minify: true, EntryPoints: [app.ts] }
`,
      'hello-world/app.ts': 'export const lambdaHandler = async (): Promise<number> => 1;\n',
      'hello-world/package.json': '{}\n',
    },
    functions: ['Fn | hello-world | nodejs22.x | x86_64 | app.lambdaHandler'],
    builds: {
      Fn: [
        'build/Fn',
        [
          ...[...NPX_ESBUILD, 'hello-world/app.ts', '--bundle', '--platform=node', '--target=es2020'],
          ...['--format=cjs', '--minify', '--outfile=build/Fn/app.js'],
        ],
      ],
    },
  },
  'SAM: esbuild for a function among the tests, beside another': {
    files: {
      'template.yaml': `${SAM}Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: api/, Handler: app.handler, Runtime: nodejs22.x }
  Listener:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: api/tests/integration/, Handler: listener.handler, Runtime: nodejs22.x }
    Metadata:
      BuildMethod: esbuild
      BuildProperties: { EntryPoints: [listener.ts] }
`,
      'api/app.js': 'exports.handler = async () => 1;\n',
      'api/tests/integration/listener.ts': 'export const handler = async (): Promise<number> => 1;\n',
      'api/tests/integration/package.json': '{ "devDependencies": { "esbuild": "^0.25.0" } }\n',
    },
    functions: [
      'Api | api | nodejs22.x | x86_64 | app.handler',
      'Listener | api/tests/integration | nodejs22.x | x86_64 | listener.handler',
    ],
    builds: {
      Listener: [
        'build/Listener',
        [
          ...['npm', 'exec', '--prefix', 'api/tests/integration', '--', 'esbuild'],
          ...['api/tests/integration/listener.ts', '--bundle', '--platform=node', '--target=es2020'],
          ...['--format=cjs', '--minify', '--outfile=build/Listener/listener.js'],
        ],
      ],
    },
  },
  'SAM: esbuild with everything, of a project that lists it': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: app, Handler: src/list.handler, Runtime: nodejs22.x }
    Metadata:
      BuildMethod: esbuild
      BuildProperties:
        Minify: false
        Target: es2022
        Format: esm
        Sourcemap: true
        OutExtension: [.js=.mjs]
        External: ['@aws-sdk/*']
        EntryPoints: [src/other.ts, src/list.ts]
`,
      'app/src/list.ts': TS,
      'app/src/other.ts': TS,
      'app/package.json': '{ "devDependencies": { "esbuild": "^0.25.0" } }\n',
      'app/package-lock.json': '{}\n',
    },
    functions: ['Fn | app | nodejs22.x | x86_64 | src/list.handler'],
    builds: {
      Fn: [
        'build/Fn',
        [
          ...[
            'npm',
            'exec',
            '--prefix',
            'app',
            '--',
            'esbuild',
            'app/src/list.ts',
            '--bundle',
            '--platform=node',
          ],
          ...['--target=es2022', '--format=esm', '--sourcemap', '--external:@aws-sdk/*'],
          '--outfile=build/Fn/src/list.mjs',
        ],
      ],
    },
    notes: ["run 'npm ci --ignore-scripts --prefix app' first"],
  },
  'SAM: TypeScript that npm run build compiles': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: nodejs22.x } }
Resources:
  Elsewhere:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: app/dist/list, Handler: index.handler }
  Named:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: bundled/out, Handler: index.handler }
  Beside:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: beside/fn, Handler: index.handler }
  Unsaid:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: unsaid, Handler: index.handler }
  Shared:
    Type: AWS::Serverless::LayerVersion
    Properties: { ContentUri: app/dist/shared }
`,
      'app/package.json': '{ "scripts": { "build": "rm -rf dist && tsc" } }\n',
      'app/tsconfig.json': '{\n  // Compiled\n  "compilerOptions": { "outDir": "./dist", },\n}\n',
      'app/list/index.ts': TS,
      'bundled/package.json': '{ "scripts": { "build": "esbuild src/index.ts --bundle --outdir=out" } }\n',
      'bundled/src/index.ts': TS,
      'beside/package.json': '{ "scripts": { "build": "tsc" } }\n',
      'beside/tsconfig.json': '{ "compilerOptions": {} }\n',
      'beside/fn/index.ts': TS,
      'unsaid/package.json': '{ "scripts": { "build": "webpack" } }\n',
      'unsaid/index.ts': TS,
    },
    functions: [
      'Elsewhere | app/dist/list | nodejs22.x | x86_64 | index.handler',
      'Beside | beside/fn | nodejs22.x | x86_64 | index.handler',
      'Named | bundled/out | nodejs22.x | x86_64 | index.handler',
      'Unsaid | unsaid | nodejs22.x | x86_64 | index.handler',
    ],
    builds: {
      Elsewhere: ['app/dist/list', ['npm', '--prefix', 'app', 'run', 'build']],
      Named: ['bundled/out', ['npm', '--prefix', 'bundled', 'run', 'build']],
      Beside: ['beside/fn', ['npm', '--prefix', 'beside', 'run', 'build']],
    },
    ownLayers: { Shared: { source: 'app/dist/shared', build: ['npm', '--prefix', 'app', 'run', 'build'] } },
    notes: ['Unsaid: TypeScript: compile it first'],
  },
  'SAM: code that is not there yet': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: dist/, Handler: app.handler, Runtime: nodejs22.x }
`,
      'src/app.ts': TS,
    },
    functions: ['Fn | dist | nodejs22.x | x86_64 | app.handler'],
    notes: ['dist does not exist yet'],
    unbuildable: true,
  },
  'SAM: Go': {
    files: {
      'template.yaml': `${SAM}Resources:
  HelloWorldFunction:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: go1.x }
    Properties: { CodeUri: hello-world/, Handler: bootstrap, Runtime: provided.al2023, Architectures: [x86_64] }
`,
      'hello-world/main.go': 'package main\n',
      'hello-world/go.mod': 'module hello-world\n',
    },
    functions: ['HelloWorldFunction | hello-world | provided.al2023 | x86_64 | bootstrap'],
    builds: {
      HelloWorldFunction: [
        'build/HelloWorldFunction',
        'GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go build -C hello-world -trimpath -buildvcs=false -o ../build/HelloWorldFunction/bootstrap .',
      ],
    },
  },
  'SAM: Rust by cargo lambda': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: rust-cargolambda }
    Properties: { CodeUri: ./rust_app, Handler: bootstrap, Runtime: provided.al2, Architectures: [arm64] }
`,
      'rust_app/Cargo.toml': '[package]\nname = "fn"\n',
      'rust_app/src/main.rs': 'fn main() {}\n',
    },
    functions: ['Fn | rust_app | provided.al2 | arm64 | bootstrap'],
    builds: {
      Fn: [
        'build/Fn/fn',
        [
          ...['cargo', 'lambda', 'build', '--release', '--arm64', '--manifest-path', 'rust_app/Cargo.toml'],
          ...['--bin', 'fn', '--lambda-dir', 'build/Fn'],
        ],
      ],
    },
    notes: ['cargo-lambda'],
  },
  'SAM: by a Makefile': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties: { CodeUri: ./fn, Handler: bootstrap, Runtime: provided.al2023 }
`,
      'fn/Makefile': 'build-Fn:\n\tcp bootstrap $(ARTIFACTS_DIR)\n',
    },
    functions: ['Fn | fn | provided.al2023 | x86_64 | bootstrap'],
    builds: {
      Fn: ['build/Fn', 'mkdir -p build/Fn && make -C fn build-Fn ARTIFACTS_DIR="$PWD/build/Fn"'],
    },
  },
  'SAM: a Makefile without the target': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: makefile }
    Properties: { CodeUri: ./fn, Handler: bootstrap, Runtime: provided.al2023 }
`,
      'fn/Makefile': 'all:\n\ttrue\n',
    },
    functions: ['Fn | fn | provided.al2023 | x86_64 | bootstrap'],
    notes: ['Fn: built by its Makefile'],
  },
  'SAM: Java': {
    files: {
      'template.yaml': `${SAM}Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: HelloWorldFunction, Handler: 'helloworld.App::handleRequest', Runtime: java21 }
`,
      'HelloWorldFunction/pom.xml': '<project/>\n',
      'HelloWorldFunction/src/main/java/helloworld/App.java': 'class App {}\n',
    },
    functions: ['Fn | HelloWorldFunction | java21 | x86_64 | helloworld.App::handleRequest'],
    notes: ['Fn: compile it first'],
  },
  'SAM: .NET and Ruby': {
    files: {
      'template.yaml': `${SAM}Resources:
  Net:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ./net/src, Handler: 'Net::Net.Function::Handler', Runtime: dotnet8 }
  Gem:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: ./gem, Handler: app.handler, Runtime: ruby3.3 }
`,
      'net/src/Net.csproj': '<Project/>\n',
      'gem/app.rb': 'def handler(event:, context:) = 1\n',
    },
    functions: [
      'Gem | gem | ruby3.3 | x86_64 | app.handler',
      'Net | net/src | dotnet8 | x86_64 | Net::Net.Function::Handler',
    ],
  },
  'SAM: as JSON': {
    files: {
      'template.json': JSON.stringify({
        Transform: 'AWS::Serverless-2016-10-31',
        Parameters: { Version: { Type: 'String', Default: 'python3.13' } },
        Resources: {
          Fn: {
            Type: 'AWS::Serverless::Function',
            Properties: {
              FunctionName: { 'Fn::Sub': `\${Version}-fn` },
              Runtime: { Ref: 'Version' },
              Handler: 'app.lambda_handler',
              CodeUri: './fn',
            },
          },
        },
      }),
      'fn/app.py': PY,
    },
    functions: ['python3.13-fn | fn | python3.13 | x86_64 | app.lambda_handler'],
  },
  'SAM: Fn::ForEach': {
    files: {
      'template.yaml': `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Fn::ForEach::Functions:
    - Name
    - [Orders, Users]
    - \${Name}Function:
        Type: AWS::Serverless::Function
        Properties:
          Runtime: python3.12
          Handler: app.lambda_handler
          CodeUri: !Sub "lambdas/\${Name}"
`,
      'lambdas/Orders/app.py': PY,
      'lambdas/Users/app.py': PY,
    },
    functions: [
      'OrdersFunction | lambdas/Orders | python3.12 | x86_64 | app.lambda_handler',
      'UsersFunction | lambdas/Users | python3.12 | x86_64 | app.lambda_handler',
    ],
  },
  'CloudFormation: a folder for aws cloudformation package': {
    files: {
      'stack.template': `Resources:
  Fn:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: plain
      Role: !GetAtt Role.Arn
      Code: ./lambda
      Handler: index.handler
      Runtime: nodejs22.x
      Architectures: [arm64]
`,
      'lambda/index.js': JS,
    },
    functions: ['plain | lambda | nodejs22.x | arm64 | index.handler'],
  },
  'CloudFormation: from a bucket, with the code in the repository': {
    files: {
      'cfn/stack.yaml': `Parameters:
  Bucket: { Type: String }
Resources:
  ResizeFunction:
    Type: AWS::Lambda::Function
    Properties:
      Code: { S3Bucket: !Ref Bucket, S3Key: resize.zip }
      Handler: lambda_function.lambda_handler
      Runtime: python3.11
`,
      'lambdas/resize/lambda_function.py': PY,
    },
    functions: ['ResizeFunction | lambdas/resize | python3.11 | x86_64 | lambda_function.lambda_handler'],
  },
  'CloudFormation: inline code and nothing else to pack beside a handler': {
    files: {
      'stack.yaml': `Resources:
  Inline:
    Type: AWS::Lambda::Function
    Properties:
      Code:
        ZipFile: |
          def handler(event, context): return 1
      Handler: index.handler
      Runtime: python3.12
`,
      'fn/handler.py': PY,
    },
    functions: ['fn | fn | python3.13 | x86_64 | handler.lambda_handler'],
    notes: ['Inline has its code in the template'],
  },
};

export const WORKSPACE_PROJECTS: Readonly<Record<string, Project>> = {
  'SAM: members of a uv workspace': {
    files: {
      'template.yaml': `${SAM}Globals: { Function: { Runtime: python3.12 } }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: services/orders/src, Handler: app.lambda_handler }
  Stock:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: services/stock, Handler: app.lambda_handler }
  Other:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: services/other, Handler: app.lambda_handler }
`,
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["services/*"]\nexclude = ["services/other"]\n',
      'uv.lock': `version = 1

[[package]]
name = "orders"
version = "0.1.0"
source = { virtual = "services/orders" }

[[package]]
name = "stock"
version = "0.1.0"
source = { editable = "services/stock" }
`,
      'services/orders/pyproject.toml': '[project]\nname = "orders"\ndependencies = [\n  "requests",\n]\n',
      'services/orders/src/app.py': PY_REQUESTS,
      'services/stock/pyproject.toml': '[project]\nname = "stock"\ndependencies = ["requests"]\n',
      'services/stock/app.py': PY_REQUESTS,
      'services/other/pyproject.toml': '[project]\nname = "other"\ndependencies = ["requests"]\n',
      'services/other/app.py': PY,
    },
    functions: [
      'Orders | services/orders/src | python3.12 | x86_64 | app.lambda_handler | services/orders/pyproject.toml',
      'Other | services/other | python3.12 | x86_64 | app.lambda_handler',
      'Stock | services/stock | python3.12 | x86_64 | app.lambda_handler | services/stock/pyproject.toml',
    ],
    unbuildable: true,
  },
};

export const SERVERLESS_PROJECTS: Readonly<Record<string, Project>> = {
  'Serverless: layers of the provider and of one function': {
    files: {
      'serverless.yml': `service: shop
provider:
  name: aws
  runtime: python3.12
  layers: ['arn:aws:lambda:eu-west-1:1:layer:Tools:7']
functions:
  one:
    name: one
    handler: app.lambda_handler
  two:
    name: two
    handler: app.two
    layers:
      - { Ref: CommonLambdaLayer }
`,
      'app.py': `${PY}\n\ndef two(event, context):\n    return 1\n`,
    },
    functions: [
      'one | . | python3.12 | x86_64 | app.lambda_handler',
      'two | . | python3.12 | x86_64 | app.two',
    ],
    layers: { one: ['arn:aws:lambda:eu-west-1:1:layer:Tools:7'], two: ['CommonLambdaLayer'] },
  },

  'Serverless: Python': {
    files: {
      'serverless.yml': `service: shop
frameworkVersion: '3'
provider:
  name: aws
  runtime: python3.12
  architecture: arm64
functions:
  hello:
    handler: handler.hello
`,
      'handler.py': 'def hello(event, context):\n    return 1\n',
    },
    functions: ['shop-dev-hello | . | python3.12 | arm64 | handler.hello'],
  },
  'Serverless: variables with defaults': {
    files: {
      'serverless.yml': `service: shop
custom:
  stage: \${opt:stage, self:provider.stage}
  runtimes:
    staging: nodejs20.x
    prod: nodejs22.x
provider:
  name: aws
  stage: \${opt:stage, 'staging'}
  runtime: \${self:custom.runtimes.\${self:custom.stage}}
functions:
  - create:
      name: \${self:service}-\${self:custom.stage}-create-item
      handler: src/create.handler
  - remove:
      handler: ./src/remove.handler
      runtime: nodejs18.x
      architecture: arm64
`,
      'src/create.js': JS,
      'src/remove.js': JS,
      'package.json': '{}\n',
    },
    functions: [
      'shop-staging-create-item | . | nodejs20.x | x86_64 | src/create.handler',
      'shop-staging-remove | . | nodejs18.x | arm64 | src/remove.handler',
    ],
  },
  'Serverless: functions in files of their own': {
    files: {
      'serverless.yml': `service: { name: shop }
provider: \${file(config/provider.yml)}
functions: \${file(./config/functions.yml):functions}
`,
      'config/provider.yml': 'name: aws\nruntime: python3.11\nstage: prod\n',
      'config/functions.yml': 'functions:\n  one: { handler: one.run }\n  two: { handler: two.run }\n',
      'one.py': 'def run(event, context):\n    return 1\n',
      'two.py': 'def run(event, context):\n    return 2\n',
    },
    functions: [
      'shop-prod-one | . | python3.11 | x86_64 | one.run',
      'shop-prod-two | . | python3.11 | x86_64 | two.run',
    ],
  },
  'Serverless: patterns of the package': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: nodejs22.x }
package:
  patterns:
    - '!**'
    - 'src/api/**'
    - package.json
functions:
  api:
    handler: src/api/index.handler
    package: { patterns: ['!src/api/*.md'] }
`,
      'src/api/index.js': JS,
      'src/api/notes.md': 'x\n',
      'src/other/index.js': JS,
      'package.json': '{}\n',
    },
    functions: ['shop-dev-api | . | nodejs22.x | x86_64 | src/api/index.handler'],
    exclude: {
      'shop-dev-api': ['/*', '!/src/', '/src/*', '!/src/api/', '!/package.json', '/src/api/*.md'],
    },
  },
  'Serverless: modules of serverless-python-requirements': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: python3.12 }
package: { individually: true }
plugins: [serverless-python-requirements]
functions:
  orders: { handler: handler.run, module: functions/orders }
  users: { handler: functions/users/handler.run, module: functions/users }
`,
      'functions/orders/handler.py':
        'import yaml\n\n\ndef run(event, context):\n    return yaml.dump(event)\n',
      'functions/orders/requirements.txt': 'pyyaml\n',
      'functions/users/handler.py': 'def run(event, context):\n    return 1\n',
    },
    functions: [
      'shop-dev-orders | functions/orders | python3.12 | x86_64 | handler.run | functions/orders/requirements.txt',
      'shop-dev-users | functions/users | python3.12 | x86_64 | handler.run',
    ],
  },
  'Serverless: requirements under a name of their own': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: python3.12 }
custom: { pythonRequirements: { fileName: requirements-prod.txt } }
functions: { f: { handler: handler.lambda_handler } }
`,
      'handler.py': PY_REQUESTS,
      'requirements-prod.txt': 'requests\n',
      'requirements.txt': 'pytest\n',
    },
    functions: ['shop-dev-f | . | python3.12 | x86_64 | handler.lambda_handler | requirements-prod.txt'],
  },
  'Serverless: TypeScript': {
    files: {
      'services/api/serverless.yml': `service: api
provider: { name: aws, runtime: nodejs20.x }
plugins: [serverless-esbuild]
functions: { list: { handler: src/list.handler } }
`,
      'services/api/src/list.ts': TS,
    },
    functions: ['api-dev-list | services/api | nodejs20.x | x86_64 | src/list.handler'],
    builds: {
      'api-dev-list': [
        'build/api-dev-list',
        [
          ...[...NPX_ESBUILD, 'services/api/src/list.ts', '--bundle', '--platform=node'],
          '--outfile=build/api-dev-list/src/list.js',
        ],
      ],
    },
  },
  'Serverless: layers of its own, and of the packages': {
    files: {
      'serverless.yml': `service: shop
provider: { name: aws, runtime: python3.12 }
custom: { pythonRequirements: { layer: true } }
layers:
  common-code: { path: layers/common, compatibleRuntimes: [python3.12] }
functions:
  one:
    name: one
    handler: app.lambda_handler
    layers: [!Ref CommonDashcodeLambdaLayer, !Ref PythonRequirementsLambdaLayer]
`,
      'app.py': PY,
      'requirements.txt': 'requests\n',
      'layers/common/python/common.py': '',
    },
    functions: ['one | . | python3.12 | x86_64 | app.lambda_handler'],
    layers: { one: ['common-code', 'PythonRequirementsLambdaLayer'] },
    ownLayers: {
      'common-code': { source: 'layers/common' },
      PythonRequirementsLambdaLayer: { requirements: 'requirements.txt' },
    },
  },
  'Serverless: version 4 bundles TypeScript, and JavaScript where it is told to': {
    files: {
      'a/serverless.yml': `service: a
frameworkVersion: '4'
provider: { name: aws, runtime: nodejs22.x }
functions: { ts: { handler: ts.handler }, js: { handler: js.handler } }
`,
      'a/ts.ts': TS,
      'a/js.mjs': MJS,
      'b/serverless.yml': `service: b
provider: { name: aws, runtime: nodejs22.x }
build: { esbuild: { minify: true, external: [sharp] } }
functions: { js: { handler: js.handler } }
`,
      'b/js.mjs': MJS,
    },
    functions: [
      'a-dev-ts | a | nodejs22.x | x86_64 | ts.handler',
      'a-dev-js | a | nodejs22.x | x86_64 | js.handler',
      'b-dev-js | b | nodejs22.x | x86_64 | js.handler',
    ],
    builds: {
      'a-dev-ts': [
        'build/a-dev-ts',
        [...NPX_ESBUILD, 'a/ts.ts', '--bundle', '--platform=node', '--outfile=build/a-dev-ts/ts.js'],
      ],
      'b-dev-js': [
        'build/b-dev-js',
        [
          ...[...NPX_ESBUILD, 'b/js.mjs', '--bundle', '--platform=node', '--minify', '--external:sharp'],
          '--outfile=build/b-dev-js/js.js',
        ],
      ],
    },
  },
  'Serverless: Go': {
    files: {
      'serverless.yml': `service: go
provider: { name: aws, runtime: provided.al2, architecture: arm64 }
functions: { hello: { handler: bootstrap } }
`,
      'hello/main.go': 'package main\n',
    },
    functions: ['go-dev-hello | . | provided.al2 | arm64 | bootstrap'],
    notes: ['go-dev-hello: compile it first'],
  },
  'Serverless: Go that a Makefile builds': {
    files: {
      'serverless.yml': `service: go
provider: { name: aws, runtime: go1.x }
package: { patterns: ['!./**', ./bin/**] }
functions: { hello: { name: hello, handler: bin/hello }, other: { name: other, handler: bin/other } }
`,
      Makefile: '.PHONY: build\nbuild:\n\tgo build -o bin/hello hello/main.go\n',
      'hello/main.go': 'package main\n',
    },
    functions: ['hello | . | go1.x | x86_64 | bin/hello', 'other | . | go1.x | x86_64 | bin/other'],
    builds: { hello: ['.', ['make', 'build']] },
    notes: ['other: compile it first'],
    unbuildable: true,
  },
  'Serverless: the code of an image is no package': {
    files: {
      'serverless.yml':
        'service: a\nprovider: { name: aws, runtime: python3.12 }\nfunctions:\n  report: { image: repo:tag }\n',
      'image/Dockerfile': 'FROM public.ecr.aws/lambda/python:3.12\n',
      'image/src/app.py': PY,
      'jobs/app.py': PY,
    },
    functions: ['jobs | jobs | python3.13 | x86_64 | app.lambda_handler'],
    notes: ['serverless.yml: report is a container image: nothing to pack.'],
  },
  'Serverless: an image and another cloud': {
    files: {
      'serverless.yml':
        'service: a\nprovider: { name: aws, runtime: python3.12 }\nfunctions:\n  image: { image: repo:tag }\n  f: { handler: f.lambda_handler }\n',
      'google/serverless.yml':
        'service: g\nprovider: { name: google, runtime: python312 }\nfunctions: { g: { handler: http } }\n',
      'f.py': PY,
    },
    functions: ['a-dev-f | . | python3.12 | x86_64 | f.lambda_handler'],
    notes: ['image is a container image'],
  },
  'Serverless: several services': {
    files: {
      'one/serverless.yml':
        'service: one\nprovider: { name: aws, runtime: python3.12 }\nfunctions: { f: { handler: f.lambda_handler } }\n',
      'one/f.py': PY,
      'two/serverless.yaml':
        'service: two\nprovider: { name: aws, runtime: python3.13 }\nfunctions: { f: { handler: f.lambda_handler } }\n',
      'two/f.py': PY,
    },
    functions: [
      'one-dev-f | one | python3.12 | x86_64 | f.lambda_handler',
      'two-dev-f | two | python3.13 | x86_64 | f.lambda_handler',
    ],
  },
  'Serverless: no runtime that can be read': {
    files: {
      'serverless.yml':
        'service: s\nprovider: { name: aws, Runtime: nodejs24.x }\nfunctions: { one: { handler: handlers/one.handler } }\n',
      'handlers/one.js': JS,
      'package.json': '{ "engines": { "node": ">=22" } }\n',
    },
    functions: ['s-dev-one | . | nodejs22.x | x86_64 | handlers/one.handler'],
    notes: ['cannot read the runtime of s-dev-one; nodejs22.x is a guess'],
  },
  'Serverless: an object in a program': {
    files: {
      'serverless.ts': `import type { AWS } from '@serverless/typescript';
const configuration: AWS = {
  service: 'typed',
  provider: { name: 'aws', runtime: 'nodejs20.x', stage: \`\\\${opt:stage, 'dev'}\`, architecture: 'arm64' },
  functions: { list: { handler: 'src/list.main' } },
};
module.exports = configuration;
`,
      'src/list.js': 'exports.main = async () => 1;\n',
    },
    functions: ['typed-dev-list | . | nodejs20.x | arm64 | src/list.main'],
    notes: ['serverless.ts is a program'],
  },
  'Serverless: as a program': {
    files: {
      'serverless.ts': "module.exports = { service: 'x', functions: {} };\n",
      'handler.js': JS,
    },
    functions: ['shop | . | nodejs22.x | x86_64 | handler.handler'],
    notes: ['serverless.ts is a program'],
  },
};

const CDK_JSON = { 'cdk.json': '{ "app": "npx ts-node bin/app.ts" }\n' };

export const CDK_PROJECTS: Readonly<Record<string, Project>> = {
  'CDK, TypeScript: a method of the stack makes them': {
    files: {
      ...CDK_JSON,
      'lib/stack.ts': `import { Stack } from 'aws-cdk-lib';
import { Code, Function as Fn, Runtime, LayerVersion } from 'aws-cdk-lib/aws-lambda';

export class S extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    this.makeFunction('Orders', 'orders');
    this.makeFunction('Stock', 'stock', 'main.lambda_handler');
  }

  private makeFunction(name: string, folder: string, handler = 'app.lambda_handler'): Fn {
    const layer = LayerVersion.fromLayerVersionArn(this, name + 'Layer', 'arn:aws:lambda:eu-west-1:1:layer:Tools:7');
    return new Fn(this, name, {
      functionName: \`shop-\${folder}\`,
      runtime: Runtime.PYTHON_3_13,
      code: Code.fromAsset(\`functions/\${folder}\`),
      handler,
      layers: [layer],
    });
  }
}
`,
      'functions/orders/app.py': PY,
      'functions/stock/main.py': PY,
    },
    functions: [
      'shop-orders | functions/orders | python3.13 | x86_64 | app.lambda_handler',
      'shop-stock | functions/stock | python3.13 | x86_64 | main.lambda_handler',
    ],
    layers: {
      'shop-orders': ['arn:aws:lambda:eu-west-1:1:layer:Tools:7'],
      'shop-stock': ['arn:aws:lambda:eu-west-1:1:layer:Tools:7'],
    },
  },
  'CDK, TypeScript: loops over lists': {
    files: {
      ...CDK_JSON,
      'lib/stack.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
const NAMES = ['one', 'two'];
export function make(scope: any) {
  for (const name of NAMES) {
    new lambda.Function(scope, name, {
      runtime: lambda.Runtime.PYTHON_3_12,
      code: lambda.Code.fromAsset('src/' + name),
      handler: 'app.lambda_handler',
    });
  }
  [{ id: 'three', dir: 'drei' }, { id: 'four', dir: 'vier' }].forEach(({ id, dir }) => {
    new lambda.Function(scope, id, {
      runtime: lambda.Runtime.PYTHON_3_12,
      code: lambda.Code.fromAsset('src/' + dir),
      handler: 'app.lambda_handler',
    });
  });
}
`,
      'src/one/app.py': PY,
      'src/two/app.py': PY,
      'src/drei/app.py': PY,
      'src/vier/app.py': PY,
    },
    functions: [
      'three | src/drei | python3.12 | x86_64 | app.lambda_handler',
      'one | src/one | python3.12 | x86_64 | app.lambda_handler',
      'two | src/two | python3.12 | x86_64 | app.lambda_handler',
      'four | src/vier | python3.12 | x86_64 | app.lambda_handler',
    ],
  },
  'CDK, TypeScript: a class of the repository in its own file': {
    files: {
      ...CDK_JSON,
      'lib/api-function.ts': `import { Construct } from 'constructs';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';

interface Props { readonly folder: string; readonly entry?: string }
export class ApiFunction extends Construct {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    new Function(this, 'Handler', {
      runtime: Runtime.PYTHON_3_11,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.folder),
      handler: 'app.lambda_handler',
    });
  }
}
export class PlainFunction extends Function {
  constructor(scope: Construct, id: string, folder: string) {
    super(scope, id, { runtime: Runtime.PYTHON_3_11, code: Code.fromAsset(folder), handler: 'app.lambda_handler' });
  }
}
`,
      'lib/stack.ts': `import { Stack } from 'aws-cdk-lib';
import { ApiFunction, PlainFunction } from './api-function';
export class S extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    new ApiFunction(this, 'Orders', { folder: 'functions/orders' });
    new PlainFunction(this, 'Stock', 'functions/stock');
  }
}
`,
      'functions/orders/app.py': PY,
      'functions/stock/app.py': PY,
    },
    functions: [
      'Handler | functions/orders | python3.11 | arm64 | app.lambda_handler',
      'Stock | functions/stock | python3.11 | x86_64 | app.lambda_handler',
    ],
  },
  'CDK, TypeScript: a factory passes what it gets': {
    files: {
      ...CDK_JSON,
      'lib/factory.ts': `import { PythonFunction, PythonFunctionProps } from '@aws-cdk/aws-lambda-python-alpha';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import path from 'path';
export class Factory {
  create(scope: any, id: string, props: PythonFunctionProps) {
    return new PythonFunction(scope, id, {
      entry: path.join(__dirname, '..', 'app'),
      runtime: Runtime.PYTHON_3_12,
      ...props,
    });
  }
}
`,
      'lib/stack.ts': `import { Stack } from 'aws-cdk-lib';
export class S extends Stack {
  constructor(scope: any, id: string, props: any) {
    super(scope, id);
    props.factory.create(this, 'Orders', { index: 'shop/orders.py', handler: 'handle_orders' });
    props.factory.create(this, 'Stock', { index: 'shop/stock.py', handler: 'handle_stock' });
  }
}
`,
      'app/shop/__init__.py': '',
      'app/shop/orders.py': 'def handle_orders(event, context):\n    return 1\n',
      'app/shop/stock.py': 'def handle_stock(event, context):\n    return 1\n',
    },
    functions: [
      'Orders | app | python3.12 | x86_64 | shop.orders.handle_orders',
      'Stock | app | python3.12 | x86_64 | shop.stock.handle_stock',
    ],
  },
  'CDK, Python: a method and a loop make them': {
    files: {
      ...CDK_JSON,
      'shop/stack.py': `from aws_cdk import Stack, aws_lambda as _lambda

FUNCTIONS = [("one", "lambdas/one"), ("two", "lambdas/two")]


class ShopStack(Stack):
    def __init__(self, scope, id, **kwargs):
        super().__init__(scope, id, **kwargs)
        for name, folder in FUNCTIONS:
            self.function(name, folder=folder)
        self.function("three", "lambdas/three", memory=256)

    def function(self, name: str, folder: str, memory=128):
        return _lambda.Function(
            self,
            name,
            runtime=_lambda.Runtime.PYTHON_3_13,
            code=_lambda.Code.from_asset(folder),
            handler="app.lambda_handler",
            memory_size=memory,
        )
`,
      'lambdas/one/app.py': PY,
      'lambdas/two/app.py': PY,
      'lambdas/three/app.py': PY,
    },
    functions: [
      'one | lambdas/one | python3.13 | x86_64 | app.lambda_handler',
      'three | lambdas/three | python3.13 | x86_64 | app.lambda_handler',
      'two | lambdas/two | python3.13 | x86_64 | app.lambda_handler',
    ],
  },
  'CDK, TypeScript: an asset beside the app': {
    files: {
      ...CDK_JSON,
      'package.json': '{ "devDependencies": { "aws-cdk-lib": "2.0.0" } }\n',
      'lib/stack.ts': `import * as cdk from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

export class ShopStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);
    const orders = new lambda.Function(this, 'OrdersHandler', {
      functionName: 'orders',
      runtime: lambda.Runtime.PYTHON_3_12,
      code: lambda.Code.fromAsset('lambda'),
      handler: 'orders.lambda_handler',
      architecture: lambda.Architecture.ARM_64,
    });
  }
}
`,
      'lambda/orders.py': PY,
    },
    functions: ['orders | lambda | python3.12 | arm64 | orders.lambda_handler'],
  },
  'CDK, TypeScript: path.join, constants and spreads': {
    files: {
      ...CDK_JSON,
      'lib/stack.ts': `import { Stack } from 'aws-cdk-lib';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import * as path from 'path';

const FOLDER = 'functions';
export class S extends Stack {
  constructor(scope: any, id: string) {
    super(scope, id);
    const common = { runtime: Runtime.NODEJS_20_X, architecture: Architecture.ARM_64 };
    new Function(this, 'One', {
      ...common,
      code: Code.fromAsset(path.join(__dirname, '..', FOLDER, 'one')),
      handler: 'index.handler',
    });
    const props = { ...common, runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromAsset(\`\${__dirname}/../\${FOLDER}/two\`) };
    new Function(this, \`\${id}Two\` as string, props);
  }
}
`,
      'functions/one/index.js': JS,
      'functions/two/index.mjs': MJS,
    },
    functions: [
      'One | functions/one | nodejs20.x | arm64 | index.handler',
      'two | functions/two | nodejs22.x | arm64 | index.handler',
    ],
  },
  'CDK, TypeScript: methods and functions of one name, and of different classes': {
    files: {
      ...CDK_JSON,
      'lib/stack.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
class Queue {
  add(name: string) { return name; }
}
export class Api extends cdk.Stack {
  constructor() {
    const queue = new Queue();
    queue.add('src/no');
    this.names.add('src/b');
    this.add('src/a');
  }
  add(path: string) {
    new lambda.Function(this, 'A', {
      code: lambda.Code.fromAsset(path), handler: 'app.lambda_handler', runtime: lambda.Runtime.PYTHON_3_12,
    });
  }
}
export class Jobs extends cdk.Stack {
  constructor() { this.add('src/c'); add(this, 'src/d'); }
  add(path: string) {
    new lambda.Function(this, 'C', {
      code: lambda.Code.fromAsset(path), handler: 'app.lambda_handler', runtime: lambda.Runtime.PYTHON_3_11,
    });
  }
}
function add(scope: any, path: string) {
  new lambda.Function(scope, 'D', {
    code: lambda.Code.fromAsset(path), handler: 'app.lambda_handler', runtime: lambda.Runtime.PYTHON_3_13,
  });
}
`,
      'src/a/app.py': PY,
      'src/c/app.py': PY,
      'src/d/app.py': PY,
    },
    functions: [
      'A | src/a | python3.12 | x86_64 | app.lambda_handler',
      'C | src/c | python3.11 | x86_64 | app.lambda_handler',
      'D | src/d | python3.13 | x86_64 | app.lambda_handler',
    ],
  },
  'CDK, TypeScript: NodejsFunction': {
    files: {
      ...CDK_JSON,
      'lib/api.ts': `import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { join } from 'node:path';
export function api(scope: any) {
  new NodejsFunction(scope, 'Create', { entry: join(__dirname, '../src/create.ts'), handler: 'main', runtime: Runtime.NODEJS_20_X });
  new NodejsFunction(scope, 'list', { runtime: Runtime.NODEJS_22_X });
}
`,
      'lib/api.list.ts': TS,
      'src/create.ts': 'export const main = async (): Promise<number> => 1;\n',
    },
    functions: [
      'list | lib | nodejs22.x | x86_64 | index.handler',
      'Create | src | nodejs20.x | x86_64 | index.main',
    ],
    builds: {
      Create: [
        'build/Create',
        [
          ...[...NPX_ESBUILD, 'src/create.ts', '--bundle', '--platform=node', '--target=node20'],
          ...['--external:@aws-sdk/*', '--external:@smithy/*', '--outfile=build/Create/index.js'],
        ],
      ],
    },
  },
  'CDK, TypeScript: layers, Go, and a bundle with options': {
    files: {
      ...CDK_JSON,
      'lib/stack.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { PythonLayerVersion } from '@aws-cdk/aws-lambda-python-alpha';
import { GoFunction } from '@aws-cdk/aws-lambda-go-alpha';
export class Stack extends cdk.Stack {
  constructor(scope: any) {
    const common = new lambda.LayerVersion(this, 'Common', {
      code: lambda.Code.fromAsset('layers/common'),
      layerVersionName: 'shop-common',
      compatibleRuntimes: [lambda.Runtime.NODEJS_22_X],
    });
    const packages = new PythonLayerVersion(this, 'Packages', { entry: 'layers/packages' });
    const bundled = new lambda.LayerVersion(this, 'Bundled', {
      code: lambda.Code.fromAsset('layers/bundled', {
        bundling: {
          image: lambda.Runtime.PYTHON_3_12.bundlingImage,
          command: ['bash', '-c', 'pip install -r requirements.txt -t /asset-output/python'],
        },
      }),
    });
    new NodejsFunction(this, 'Api', {
      entry: 'src/api.ts',
      layers: [common],
      runtime: lambda.Runtime.NODEJS_22_X,
      bundling: { minify: true, format: OutputFormat.ESM, externalModules: ['shared'], target: 'es2022' },
    });
    new lambda.Function(this, 'Job', {
      code: lambda.Code.fromAsset('src/job'),
      handler: 'job.lambda_handler',
      runtime: lambda.Runtime.PYTHON_3_12,
      layers: [packages, bundled],
    });
    new GoFunction(this, 'Fast', {
      entry: 'cmd/fast',
      architecture: lambda.Architecture.ARM_64,
      bundling: { goBuildFlags: ['-ldflags "-s -w"'] },
    });
  }
}
`,
      'src/api.ts': TS,
      'src/job/job.py': PY,
      'cmd/fast/main.go': 'package main\n\nfunc main() {}\n',
      'go.mod': 'module shop\n',
      'layers/common/nodejs/node_modules/shared/index.js': 'exports.x = 1;\n',
      'layers/packages/requirements.txt': 'requests\n',
      'layers/packages/tools.py': '',
      'layers/bundled/requirements.txt': 'requests\n',
    },
    functions: [
      'Fast | cmd/fast | provided.al2023 | arm64 | bootstrap',
      'Api | src | nodejs22.x | x86_64 | index.handler',
      'Job | src/job | python3.12 | x86_64 | job.lambda_handler',
    ],
    layers: { Api: ['shop-common'], Job: ['Packages', 'Bundled'] },
    ownLayers: {
      'shop-common': { source: 'layers/common', runtime: 'nodejs22.x' },
      Packages: {
        source: 'layers/packages',
        requirements: 'layers/packages/requirements.txt',
        runtime: 'python3.12',
      },
      Bundled: { requirements: 'layers/bundled/requirements.txt', runtime: 'python3.12' },
    },
    builds: {
      Api: [
        'build/Api',
        [
          ...[...NPX_ESBUILD, 'src/api.ts', '--bundle', '--platform=node', '--target=es2022'],
          ...['--format=esm', '--minify', '--external:shared', '--outfile=build/Api/index.mjs'],
        ],
      ],
      Fast: [
        'build/Fast',
        'GOOS=linux GOARCH=arm64 CGO_ENABLED=0 go build -C cmd/fast -trimpath -buildvcs=false -ldflags "-s -w" -o ../../build/Fast/bootstrap .',
      ],
    },
  },
  'CDK, TypeScript: PythonFunction': {
    files: {
      'infra/cdk.json': '{ "app": "npx ts-node app.ts" }\n',
      'infra/app.ts': `import * as cdk from 'aws-cdk-lib';
import { PythonFunction } from '@aws-cdk/aws-lambda-python-alpha';
import { Runtime, Architecture } from 'aws-cdk-lib/aws-lambda';
import * as path from 'path';
const app = new cdk.App();
const stack = new cdk.Stack(app, 'S');
new PythonFunction(stack, 'Report', {
  entry: path.resolve(__dirname, '../functions/report'),
  index: 'report.py',
  handler: 'lambda_handler',
  runtime: Runtime.PYTHON_3_13,
  architecture: Architecture.X86_64,
});
`,
      'functions/report/report.py': PY_REQUESTS,
      'functions/report/requirements.txt': 'requests\n',
    },
    functions: [
      'Report | functions/report | python3.13 | x86_64 | report.lambda_handler | functions/report/requirements.txt',
    ],
  },
  'CDK, TypeScript: the code of an image is no package': {
    files: {
      'app.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
export function make(scope: any) {
  new lambda.Function(scope, 'Report', {
    code: lambda.Code.fromAssetImage('image'), handler: lambda.Handler.FROM_IMAGE, runtime: lambda.Runtime.FROM_IMAGE,
  });
}
`,
      'image/Dockerfile': 'FROM public.ecr.aws/lambda/python:3.12\n',
      'image/src/app.py': PY,
      'jobs/app.py': PY,
    },
    functions: ['jobs | jobs | python3.13 | x86_64 | app.lambda_handler'],
    notes: ['app.ts: Report is a container image: nothing to pack.'],
  },
  'CDK, TypeScript: inline, bucket and image': {
    files: {
      ...CDK_JSON,
      'lib/s.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
export function f(scope: any, bucket: any) {
  new lambda.Function(scope, 'Inline', { runtime: lambda.Runtime.PYTHON_3_12, handler: 'index.h', code: lambda.Code.fromInline('x') });
  new lambda.Function(scope, 'Bucket', { runtime: lambda.Runtime.PYTHON_3_12, handler: 'index.h', code: lambda.Code.fromBucket(bucket, 'k') });
  new lambda.DockerImageFunction(scope, 'Image', { code: lambda.DockerImageCode.fromImageAsset('image') });
  new lambda.Function(scope, 'Real', { runtime: lambda.Runtime.JAVA_21, handler: 'a.B', code: lambda.Code.fromAsset('real') });
}
`,
      'real/B.class': 'x',
    },
    functions: ['Real | real | java21 | x86_64 | a.B'],
    notes: [
      'Inline has its code in the app',
      'Bucket is deployed from a bucket',
      'Image is a container image',
    ],
  },
  'CDK, JavaScript': {
    files: {
      ...CDK_JSON,
      'lib/stack.js': `const { Stack } = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
class S extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new lambda.Function(this, 'Fn', { runtime: lambda.Runtime.NODEJS_18_X, handler: 'app.handler', code: new lambda.AssetCode('./src') });
  }
}
module.exports = { S };
`,
      'src/app.js': JS,
    },
    functions: ['Fn | src | nodejs18.x | x86_64 | app.handler'],
  },
  'CDK, Python: an asset, and the app’s own requirements': {
    files: {
      'cdk.json': '{ "app": "python3 app.py" }\n',
      'app.py': 'import aws_cdk as cdk\n\napp = cdk.App()\napp.synth()\n',
      'requirements.txt': 'aws-cdk-lib==2.170.0\nconstructs>=10.0.0\n',
      'shop/stack.py': `from aws_cdk import Stack, aws_lambda as _lambda
from constructs import Construct


class ShopStack(Stack):
    def __init__(self, scope: Construct, construct_id: str, **kwargs) -> None:
        super().__init__(scope, construct_id, **kwargs)
        my_lambda = _lambda.Function(
            self, "HelloHandler",
            function_name="hello",
            runtime=_lambda.Runtime.PYTHON_3_11,
            code=_lambda.Code.from_asset("lambda"),
            handler="hello.lambda_handler",
            architecture=_lambda.Architecture.ARM_64,
        )
`,
      'lambda/hello.py': PY,
    },
    functions: ['hello | lambda | python3.11 | arm64 | hello.lambda_handler'],
    notes: ["requirements.txt is for the project's own tools"],
  },
  'CDK, Python: paths from the file': {
    files: {
      'cdk.json': '{ "app": "python3 app.py" }\n',
      'stacks/main.py': `import os
from pathlib import Path
from aws_cdk import aws_lambda, Stack
from aws_cdk.aws_lambda_python_alpha import PythonFunction

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = dict(x=1)


class S(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        name = "two"
        aws_lambda.Function(self, "One", runtime=aws_lambda.Runtime.PYTHON_3_12, handler="index.handler",
                            code=aws_lambda.Code.from_asset(os.path.join(HERE, "..", "functions", "one")))
        aws_lambda.Function(self, "Two", runtime=aws_lambda.Runtime.PYTHON_3_13, handler="index.handler",
                            code=aws_lambda.Code.from_asset(str(Path(__file__).parent.parent / "functions" / f"{name}")))
        PythonFunction(self, "Three", entry="functions/three", index="main.py", handler="run",
                       runtime=aws_lambda.Runtime.PYTHON_3_14)
`,
      'functions/one/index.py': 'def handler(event, context):\n    return 1\n',
      'functions/two/index.py': 'def handler(event, context):\n    return 1\n',
      'functions/three/main.py': 'def run(event, context):\n    return 1\n',
    },
    functions: [
      'One | functions/one | python3.12 | x86_64 | index.handler',
      'Three | functions/three | python3.14 | x86_64 | main.run',
      'Two | functions/two | python3.13 | x86_64 | index.handler',
    ],
  },
  'CDK, Python: constants of other files': {
    files: {
      'cdk.json': '{ "app": "python3 app.py" }\n',
      'app.py': 'import aws_cdk as cdk\n',
      'infra/service/constants.py': "BUILD_FOLDER = 'functions/one'\nRUNTIME_HANDLER = 'main.run'\n",
      'infra/names.py': "class Names:\n    TWO = 'two-fn'\n",
      'infra/service/stack.py': `from aws_cdk import aws_lambda as _lambda
import infra.service.constants as constants
from infra.names import Names
from .constants import RUNTIME_HANDLER as HANDLER


class S:
    def __init__(self):
        _lambda.Function(self, "One", runtime=_lambda.Runtime.PYTHON_3_13, handler=HANDLER,
                         code=_lambda.Code.from_asset(constants.BUILD_FOLDER))
        _lambda.Function(scope=self, id="Two", runtime=_lambda.Runtime.PYTHON_3_12, handler="main.run",
                         function_name=Names.TWO, code=_lambda.Code.from_asset("functions/two"))
`,
      'functions/one/main.py': 'def run(event, context):\n    return 1\n',
      'functions/two/main.py': 'def run(event, context):\n    return 1\n',
    },
    functions: [
      'One | functions/one | python3.13 | x86_64 | main.run',
      'two-fn | functions/two | python3.12 | x86_64 | main.run',
    ],
  },
  'CDK, TypeScript: constants of other files, and an editor’s copy': {
    files: {
      'cdk.json': '{}\n',
      'lib/config.ts': "export const ASSETS = 'functions';\nexport const names = { one: 'first' };\n",
      'lib/stack.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
import { ASSETS } from './config';
import * as config from './config';
new lambda.Function(this, 'One', {
  functionName: config.names.one,
  runtime: lambda.Runtime.NODEJS_22_X,
  code: lambda.Code.fromAsset(\`\${ASSETS}/one\`),
  handler: 'index.handler',
});
`,
      'lib/.~stack.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
new lambda.Function(this, 'Old', { runtime: lambda.Runtime.NODEJS_18_X, code: lambda.Code.fromAsset('functions/one'), handler: 'old.handler' });
`,
      'functions/one/index.js': JS,
    },
    functions: ['first | functions/one | nodejs22.x | x86_64 | index.handler'],
  },
  'CDK: properties of the class, and what is no function': {
    files: {
      ...CDK_JSON,
      'lib/s.ts': `import { Stack, aws_lambda as lambda, aws_events_targets as targets } from 'aws-cdk-lib';
export class S extends Stack {
  private readonly runtime = lambda.Runtime.PYTHON_3_10;
  build(rule: any): void {
    const fn = new lambda.Function(this, 'Job', {
      runtime: this.runtime,
      handler: 'job.lambda_handler',
      code: lambda.Code.fromAsset(process.env.CODE ?? 'job'),
    });
    rule.addTarget(new targets.LambdaFunction(fn));
  }
}
`,
      'job/job.py': PY,
    },
    functions: ['Job | job | python3.10 | x86_64 | job.lambda_handler'],
  },
  'CDK: gaps are filled from cdk.out': {
    files: {
      ...CDK_JSON,
      '.gitignore': 'cdk.out\n',
      'lib/s.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
export function make(scope: any, settings: any) {
  new lambda.Function(scope, 'Mailer', { ...settings, code: lambda.Code.fromAsset('mailer') });
}
`,
      'mailer/send.py': PY,
      'cdk.out/asset.abc/send.py': PY,
      'cdk.out/S.template.json': JSON.stringify({
        Resources: {
          Mailer1: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Runtime: 'python3.11',
              Handler: 'send.lambda_handler',
              Architectures: ['arm64'],
              Code: { S3Key: 'abc.zip' },
            },
            Metadata: { 'aws:cdk:path': 'S/Mailer/Resource', 'aws:asset:path': 'asset.abc' },
          },
          Own: {
            Type: 'AWS::Lambda::Function',
            Properties: { Runtime: 'nodejs22.x', Handler: 'index.handler' },
            Metadata: {
              'aws:cdk:path': 'S/Custom::S3AutoDelete/Handler',
              'aws:asset:path': 'asset.def',
            },
          },
        },
      }),
    },
    functions: ['Mailer | mailer | python3.11 | arm64 | send.lambda_handler'],
  },
  'CDK: properties from elsewhere are found by their look': {
    files: {
      ...CDK_JSON,
      'lib/s.ts': `import * as lambda from 'aws-cdk-lib/aws-lambda';
export function make(scope: any, settings: { runtime: lambda.Runtime; folder: string }) {
  return new lambda.Function(scope, 'Mailer', { runtime: settings.runtime, handler: 'index.handler', code: lambda.Code.fromAsset(settings.folder) });
}
`,
      'src/mailer/index.js': JS,
      'src/mailer/package.json': '{ "engines": { "node": ">=20" } }\n',
    },
    functions: ['Mailer | src/mailer | nodejs22.x | x86_64 | index.handler'],
  },
};

const archive = (label: string, lines: string): string =>
  `data "archive_file" "${label}" {\n  type = "zip"\n${lines}\n  output_path = "\${path.module}/${label}.zip"\n}\n`;

export const TERRAFORM_PROJECTS: Readonly<Record<string, Project>> = {
  'Terraform: layers by ARN and by reference': {
    files: {
      'main.tf': `data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "orders"
  output_path = "orders.zip"
}
data "archive_file" "common" {
  type        = "zip"
  source_dir  = "\${path.module}/layer"
  output_path = "layer.zip"
}
resource "aws_lambda_layer_version" "common" {
  layer_name          = "shop-common"
  filename            = data.archive_file.common.output_path
  compatible_runtimes = ["python3.12"]
}
resource "aws_lambda_layer_version" "ready" {
  layer_name = "ready"
  filename   = "ready.zip"
}
module "packages" {
  source       = "terraform-aws-modules/lambda/aws"
  create_layer = true
  layer_name   = "packages"
  source_path = [
    { path = "\${path.module}/packages", pip_requirements = true, prefix_in_zip = "python" },
  ]
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  filename      = data.archive_file.orders.output_path
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
  layers        = [module.packages.lambda_layer_arn, "arn:aws:lambda:eu-west-1:1:layer:Tools:7", aws_lambda_layer_version.common.arn]
}
`,
      'orders/app.py': PY,
      'layer/python/common.py': '',
      'packages/requirements.txt': 'requests\n',
    },
    functions: ['orders | orders | python3.12 | x86_64 | app.lambda_handler'],
    layers: {
      orders: ['packages', 'arn:aws:lambda:eu-west-1:1:layer:Tools:7', 'shop-common'],
    },
    ownLayers: {
      'shop-common': { source: 'layer' },
      packages: { requirements: 'packages/requirements.txt', prefix: 'python' },
    },
    notes: ['the layer aws_lambda_layer_version.ready: its folder was not found'],
  },

  'Terraform: a single file beside it': {
    files: {
      'main.tf': `data "archive_file" "code" {
  type        = "zip"
  source_file = "events.py"
  output_path = "events.zip"
}
resource "aws_lambda_function" "events" {
  function_name = "events"
  filename      = data.archive_file.code.output_path
  handler       = "events.lambda_handler"
  runtime       = "python3.12"
}
`,
      'events.py': PY,
    },
    functions: ['events | . | python3.12 | x86_64 | events.lambda_handler'],
    file: { events: 'events.py' },
  },
  'Terraform: a module for each of a list': {
    files: {
      'main.tf': `variable "functions" {
  default = [
    { name = "one", code = "src/one", on = true },
    { name = "two", code = "src/two", on = true },
    { name = "off", code = "src/off", on = false },
  ]
}
module "fn" {
  source   = "./modules/fn"
  for_each = { for index, fn in var.functions : fn.name => fn if fn.on }
  name     = each.value.name
  code     = "\${path.root}/\${each.value.code}"
  zip      = "\${each.value.name}.zip"
}
module "more" {
  source   = "./modules/fn"
  for_each = toset([for name in ["three"] : lower(name)])
  name     = each.value
  code     = "\${path.root}/src/\${each.value}"
  zip      = "\${each.value}.zip"
}
`,
      'modules/fn/main.tf': `data "archive_file" "code" {
  type        = "zip"
  source_dir  = var.code
  output_path = var.zip
}
resource "aws_lambda_function" "fn" {
  function_name = var.name
  filename      = var.zip
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
`,
      'src/one/app.py': PY,
      'src/two/app.py': PY,
      'src/three/app.py': PY,
    },
    functions: [
      'one | src/one | python3.12 | x86_64 | app.lambda_handler',
      'three | src/three | python3.12 | x86_64 | app.lambda_handler',
      'two | src/two | python3.12 | x86_64 | app.lambda_handler',
    ],
  },
  'Terraform: run from the repository, with its files in a folder': {
    files: {
      'terraform/main.tf': `data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "terraform/scripts/orders"
  output_path = "orders.zip"
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  filename      = data.archive_file.orders.output_path
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
`,
      'terraform/scripts/orders/app.py': PY,
    },
    functions: ['orders | terraform/scripts/orders | python3.12 | x86_64 | app.lambda_handler'],
  },

  'Terraform: source_dir': {
    files: {
      'infra/main.tf': `${archive('orders', `  source_dir = "\${path.module}/../src/orders"`)}
resource "aws_lambda_function" "orders" {
  function_name    = "orders"
  filename         = data.archive_file.orders.output_path
  source_code_hash = data.archive_file.orders.output_base64sha256
  handler          = "app.lambda_handler"
  runtime          = "python3.12"
  architectures    = ["arm64"]
  role             = aws_iam_role.r.arn
}
`,
      'src/orders/app.py': PY,
    },
    functions: ['orders | src/orders | python3.12 | arm64 | app.lambda_handler'],
  },
  'Terraform: source_file': {
    files: {
      'main.tf': `${archive('f', '  source_file = "lambda/resize.py"')}
resource "aws_lambda_function" "f" {
  function_name = "resize"
  filename      = data.archive_file.f.output_path
  handler       = "resize.lambda_handler"
  runtime       = "python3.11"
}
`,
      'lambda/resize.py': PY,
      'lambda/other.py': PY,
    },
    functions: ['resize | lambda | python3.11 | x86_64 | resize.lambda_handler'],
    file: { resize: 'lambda/resize.py' },
  },
  'Terraform: references in quotes, and conditions on what is not set': {
    files: {
      'main.tf': `variable "source_path" {
  type    = string
  default = null
}
variable "stage" {
  default = "test"
}
${archive('one', '  source_file = "src/one.py"')}
resource "aws_lambda_function" "one" {
  function_name = "one"
  filename      = "\${data.archive_file.one.output_path}"
  handler       = "one.lambda_handler"
  runtime       = "python3.13"
}
module "two" {
  source        = "terraform-aws-modules/lambda/aws"
  function_name = "two"
  handler       = "two.lambda_handler"
  runtime       = var.stage == "prod" ? "python3.13" : "python3.12"
  source_path   = var.source_path != null ? "\${path.root}/\${var.source_path}" : "\${path.module}/functions/two.py"
}
`,
      'src/one.py': PY,
      'functions/two.py': PY,
    },
    functions: [
      'two | functions | python3.12 | x86_64 | two.lambda_handler',
      'one | src | python3.13 | x86_64 | one.lambda_handler',
    ],
  },
  'Terraform: code that is known by the handler alone': {
    files: {
      'infra/main.tf': `variable "package" {}
resource "aws_lambda_function" "one" {
  function_name = "one"
  filename      = var.package
  handler       = "shop.api.orders.handle"
  runtime       = "python3.13"
}
`,
      'app/shop/api/orders.py': 'def handle(event, context):\n    return 1\n',
      'app/shop/__init__.py': '',
    },
    functions: ['one | app | python3.13 | x86_64 | shop.api.orders.handle'],
  },
  'Terraform: variables, locals and tfvars': {
    files: {
      'variables.tf': `variable "runtime" {
  type    = string
  default = "python3.12"
}
variable "stage" { default = "dev" }
variable "arm" {
  type    = bool
  default = true
}
`,
      'terraform.tfvars': 'stage = "prod"\n',
      'main.tf': `locals {
  prefix = "shop-\${var.stage}"
  code   = "\${path.root}/functions"
}
${archive('f', `  source_dir = "\${local.code}/pay"`)}
resource "aws_lambda_function" "f" {
  function_name = "\${local.prefix}-pay"
  filename      = data.archive_file.f.output_path
  handler       = "main.run"
  runtime       = var.runtime
  architectures = [var.arm ? "arm64" : "x86_64"]
}
`,
      'functions/pay/main.py': 'def run(event, context):\n    return 1\n',
    },
    functions: ['shop-prod-pay | functions/pay | python3.12 | arm64 | main.run'],
  },
  'Terraform: for_each over a map': {
    files: {
      'main.tf': `locals {
  functions = {
    orders = { handler = "orders.lambda_handler", runtime = "python3.12" }
    users  = { handler = "users.lambda_handler", runtime = "python3.13" }
  }
}
data "archive_file" "code" {
  for_each    = local.functions
  type        = "zip"
  source_dir  = "\${path.module}/code/\${each.key}"
  output_path = "\${each.key}.zip"
}
resource "aws_lambda_function" "each" {
  for_each      = local.functions
  function_name = each.key
  filename      = data.archive_file.code[each.key].output_path
  handler       = each.value.handler
  runtime       = each.value["runtime"]
}
`,
      'code/orders/orders.py': PY,
      'code/users/users.py': PY,
    },
    functions: [
      'orders | code/orders | python3.12 | x86_64 | orders.lambda_handler',
      'users | code/users | python3.13 | x86_64 | users.lambda_handler',
    ],
  },
  'Terraform: the lambda module of terraform-aws-modules': {
    files: {
      'main.tf': `module "api" {
  source        = "terraform-aws-modules/lambda/aws"
  version       = "7.2.0"
  function_name = "api"
  handler       = "index.lambda_handler"
  runtime       = "python3.12"
  architectures = ["arm64"]
  source_path   = "./src/api"
}
module "job" {
  source        = "terraform-aws-modules/lambda/aws"
  function_name = "job"
  handler       = "job.lambda_handler"
  runtime       = "python3.12"
  source_path = [
    { path = "\${path.module}/src/job", pip_requirements = true },
  ]
}
module "layer" {
  source       = "terraform-aws-modules/lambda/aws"
  create_layer = true
  layer_name   = "x"
}
`,
      'src/api/index.py': PY,
      'src/job/job.py': PY_REQUESTS,
      'src/job/requirements.txt': 'requests\n',
    },
    functions: [
      'api | src/api | python3.12 | arm64 | index.lambda_handler',
      'job | src/job | python3.12 | x86_64 | job.lambda_handler | src/job/requirements.txt',
    ],
    notes: ['the layer module.layer: its folder was not found'],
  },
  'Terraform: a module of the repository, called twice': {
    files: {
      'envs/prod/main.tf': `module "a" {
  source  = "../../modules/lambda"
  name    = "a"
  runtime = "python3.12"
  folder  = "\${path.root}/../../src/a"
}
module "b" {
  source = "../../modules/lambda"
  name   = "b"
  folder = "\${path.root}/../../src/b"
}
`,
      'modules/lambda/main.tf': `variable "name" {}
variable "folder" {}
variable "runtime" { default = "nodejs22.x" }
${archive('this', '  source_dir = var.folder')}
resource "aws_lambda_function" "this" {
  function_name = var.name
  filename      = data.archive_file.this.output_path
  handler       = "index.handler"
  runtime       = var.runtime
}
`,
      'src/a/index.py': 'def handler(event, context):\n    return 1\n',
      'src/b/index.js': JS,
    },
    functions: [
      'a | src/a | python3.12 | x86_64 | index.handler',
      'b | src/b | nodejs22.x | x86_64 | index.handler',
    ],
  },
  'Terraform: through an object of a bucket, and by the path of the archive': {
    files: {
      'main.tf': `${archive('a', '  source_dir = "a"')}${archive('b', '  source_dir = "b"')}
resource "aws_s3_object" "a" {
  bucket = "x"
  key    = "a.zip"
  source = data.archive_file.a.output_path
}
resource "aws_lambda_function" "a" {
  function_name = "fn-a"
  s3_bucket     = "x"
  s3_key        = aws_s3_object.a.key
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
resource "aws_lambda_function" "b" {
  function_name = "fn-b"
  filename      = "\${path.module}/b.zip"
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
`,
      'a/app.py': PY,
      'b/app.py': PY,
    },
    functions: [
      'fn-a | a | python3.12 | x86_64 | app.lambda_handler',
      'fn-b | b | python3.12 | x86_64 | app.lambda_handler',
    ],
  },
  'Terraform: an archive that is passed to a module': {
    files: {
      'main.tf': `${archive('mail', '  source_dir = "mail"')}
module "mail" {
  source   = "./modules/fn"
  archive  = data.archive_file.mail.output_path
  runtimes = { python = "python3.13" }
}
`,
      'modules/fn/main.tf': `variable "archive" {}
variable "runtimes" {}
resource "aws_lambda_function" "fn" {
  function_name = "mail"
  filename      = var.archive
  handler       = "app.lambda_handler"
  runtime       = lookup(var.runtimes, "python", "python3.9")
}
`,
      'mail/app.py': PY,
    },
    functions: ['mail | mail | python3.13 | x86_64 | app.lambda_handler'],
  },
  'Terraform: the code of an image is no package': {
    files: {
      'main.tf': `resource "aws_lambda_function" "report" {
  function_name = "report"
  package_type  = "Image"
  image_uri     = "x"
}
`,
      'image/Dockerfile': 'FROM public.ecr.aws/lambda/python:3.12\n',
      'image/src/app.py': PY,
      'jobs/app.py': PY,
    },
    functions: ['jobs | jobs | python3.13 | x86_64 | app.lambda_handler'],
    notes: ['main.tf: report is a container image: nothing to pack.'],
  },
  'Terraform: an image and code in the configuration': {
    files: {
      'main.tf': `resource "aws_lambda_function" "image" {
  function_name = "image"
  package_type  = "Image"
  image_uri     = "x"
}
data "archive_file" "inline" {
  type = "zip"
  source {
    content  = "def handler(e, c): pass"
    filename = "index.py"
  }
  output_path = "inline.zip"
}
resource "aws_lambda_function" "inline" {
  function_name = "inline"
  filename      = data.archive_file.inline.output_path
  handler       = "index.handler"
  runtime       = "python3.12"
}
${archive('f', '  source_dir = "f"')}
resource "aws_lambda_function" "f" {
  function_name = "f"
  filename      = data.archive_file.f.output_path
  handler       = "app.lambda_handler"
  runtime       = jsondecode(file("runtime.json")).python
}
`,
      'f/app.py': PY,
      'f/.python-version': '3.12\n',
    },
    functions: ['f | f | python3.12 | x86_64 | app.lambda_handler'],
    notes: ['image is a container image', 'inline has its code in Terraform', 'the runtime of f'],
  },
  'Terraform: Go from a compiled file': {
    files: {
      'main.tf': `${archive('f', '  source_file = "bin/bootstrap"')}
resource "aws_lambda_function" "f" {
  function_name = "go"
  filename      = data.archive_file.f.output_path
  handler       = "bootstrap"
  runtime       = "provided.al2023"
}
`,
      'main.go': 'package main\n',
    },
    functions: ['go | bin | provided.al2023 | x86_64 | bootstrap'],
    notes: ['bin/bootstrap does not exist yet'],
    unbuildable: true,
  },
};

export const PLAIN_PROJECTS: Readonly<Record<string, Project>> = {
  '.NET: the defaults of its command line': {
    files: {
      'src/Orders/aws-lambda-tools-defaults.json': `\uFEFF{
  "profile": "", "region": "eu-west-1", "configuration": "Release",
  "function-runtime": "dotnet8",
  "function-architecture": "arm64",
  "function-memory-size": 512,
  "function-name": "orders",
  "function-handler": "Orders::Orders.Function::FunctionHandler"
}
`,
      'src/Orders/Orders.csproj': '<Project Sdk="Microsoft.NET.Sdk" />\n',
      'src/Orders/Function.cs': 'namespace Orders;\n',
      'src/Stock/aws-lambda-tools-defaults.json':
        '{ "framework": "net6.0", "function-handler": "Stock::Stock.Function::Handle" }\n',
      'src/Stock/Stock.csproj': '<Project Sdk="Microsoft.NET.Sdk" />\n',
      'src/Served/aws-lambda-tools-defaults.json':
        '{ "template": "serverless.template", "s3-prefix": "x" }\n',
      'src/Broken/aws-lambda-tools-defaults.json': '{',
    },
    functions: [
      'orders | src/Orders | dotnet8 | arm64 | Orders::Orders.Function::FunctionHandler',
      'Stock | src/Stock | dotnet6 | x86_64 | Stock::Stock.Function::Handle',
    ],
    notes: [
      'src/Broken/aws-lambda-tools-defaults.json is not JSON; add its function by hand.',
      "orders, Stock: built by 'dotnet lambda package': write the command under 'build', and set 'source' to what it makes.",
    ],
    unbuildable: true,
  },

  'no template: handler.py and nothing else': {
    files: { 'handler.py': PY },
    functions: ['shop | . | python3.13 | x86_64 | handler.lambda_handler'],
  },
  'no template: files of any name, with annotated parameters': {
    files: {
      'gate/__init__.py': '',
      'gate/gate_lambda.py':
        'from typing import Any\nfrom shared import ANSWER\n\ndef lambda_handler(event: dict[str, Any], _context: Any = None) -> dict[str, Any]:\n    return {}\n',
      'stats/stats_lambda.py':
        'from shared import ANSWER\n\nasync def lambda_handler(\n    event: dict[str, list[int]],\n    context: object,\n) -> int:\n    return 1\n',
      'shared.py':
        'ANSWER = 1\n\ndef on_handler(event: dict[str, int], other: int) -> int:\n    return other\n',
      'tests/conftest.py': 'def lambda_handler(event: dict[str, int], context: object):\n    return 1\n',
    },
    functions: [
      'gate | . | python3.13 | x86_64 | gate.gate_lambda.lambda_handler',
      'stats | . | python3.13 | x86_64 | stats.stats_lambda.lambda_handler',
    ],
  },
  'no template: handler.js': {
    files: { 'handler.js': JS, 'package.json': '{ "engines": { "node": "20.x" } }\n' },
    functions: ['shop | . | nodejs20.x | x86_64 | handler.handler'],
  },
  'no template: app.js in folders': {
    files: { 'functions/a/app.js': JS, 'functions/b/app.mjs': MJS },
    functions: [
      'a | functions/a | nodejs22.x | x86_64 | app.handler',
      'b | functions/b | nodejs22.x | x86_64 | app.handler',
    ],
  },
  'no template: the names of handlers in SAM’s own templates': {
    files: {
      'hello-world/app.mjs': 'export const lambdaHandler = async (event, context) => event;\n',
      'list/app.js': 'exports.listLambdaHandler = async (event) => event;\n',
      'sum/index.js': 'module.exports = { lambda_handler: async (event) => event };\n',
    },
    functions: [
      'hello-world | hello-world | nodejs22.x | x86_64 | app.lambdaHandler',
      'list | list | nodejs22.x | x86_64 | app.listLambdaHandler',
      'sum | sum | nodejs22.x | x86_64 | index.lambda_handler',
    ],
  },
  'no template: an app of the CDK with inline code': {
    files: {
      'app.py': `import aws_cdk as cdk
from aws_cdk import aws_lambda

handler = aws_lambda.Function(stack, "Fn", runtime=aws_lambda.Runtime.PYTHON_3_13, handler="index.handler",
    code=aws_lambda.Code.from_inline('''
def lambda_handler(event, context):
    return 1
'''))
`,
      'src/handler.py': PY,
    },
    functions: ['shop | src | python3.13 | x86_64 | handler.lambda_handler'],
  },
  'no template: TypeScript': {
    files: { 'src/index.ts': TS, 'tsconfig.json': '{}\n' },
    functions: ['shop | src | nodejs22.x | x86_64 | index.handler'],
    builds: { shop: inPlace('shop', 'src/index.ts', 'node22', 'index') },
    notes: ['shop: bundled with esbuild in place of tsc; where that has loaders or aliases of its own'],
    unbuildable: true,
  },
  'no template: files whose names say nothing': {
    files: { 'lambdas/resize.py': PY, 'lambdas/notify.py': PY, 'lambdas/text.py': 'x = 1\n' },
    functions: [
      'lambdas-notify.lambda_handler | lambdas | python3.13 | x86_64 | notify.lambda_handler',
      'lambdas-resize.lambda_handler | lambdas | python3.13 | x86_64 | resize.lambda_handler',
    ],
  },
  'no template: the package is imported by its name': {
    files: {
      'app/shop/__init__.py': '',
      'app/shop/handler.py': `from shop.stock import count\n\n\ndef handler(event, context):\n    return count()\n`,
      'app/shop/stock.py': 'def count():\n    return 1\n',
    },
    functions: ['shop | app | python3.13 | x86_64 | shop.handler.handler'],
  },
  'no template: relative imports': {
    files: {
      'src/shop/__init__.py': '',
      'src/shop/handler.py': 'from .stock import x\n\n\ndef handler(event, context):\n    return x\n',
      'src/shop/stock.py': 'x = 1\n',
    },
    functions: ['shop | src | python3.13 | x86_64 | shop.handler.handler'],
  },
  'no template: a folder beside that is imported': {
    files: {
      'functions/a/handler.py': 'from common.text import x\n\n\ndef handler(event, context):\n    return x\n',
      'functions/common/text.py': 'x = 1\n',
    },
    functions: ['a | functions | python3.13 | x86_64 | a.handler.handler'],
  },
  'no template: a module of the folder above': {
    files: {
      'functions/a/index.js': "const { x } = require('../lib/x');\nexports.handler = async () => x;\n",
      'functions/lib/x.js': 'exports.x = 1;\n',
    },
    functions: ['a | functions | nodejs22.x | x86_64 | a/index.handler'],
  },
  'no template: Pipfile, requires-python and .python-version': {
    files: {
      'a/handler.py': PY,
      'a/Pipfile': '[packages]\n\n[requires]\npython_version = "3.11"\n',
      'b/handler.py': PY,
      'b/pyproject.toml': '[project]\nname = "b"\nrequires-python = ">=3.10,<3.13"\n',
      'c/handler.py': PY,
      '.python-version': '3.10.4\n',
    },
    functions: [
      'a | a | python3.11 | x86_64 | handler.lambda_handler',
      'b | b | python3.12 | x86_64 | handler.lambda_handler',
      'c | c | python3.10 | x86_64 | handler.lambda_handler',
    ],
  },
  'no template: bootstrap': {
    files: { 'edge/bootstrap': '#!/bin/sh\n' },
    functions: ['edge | edge | provided.al2023 | x86_64 | bootstrap'],
  },
  'no template: functions among tests, where nothing else is one': {
    files: {
      'tests/ci/clean_lambda/app.py': 'def handler(event, context):\n    return 1\n',
      'tests/ci/clean_lambda/requirements.txt': '../shared_package\n',
      'tests/ci/shared_package/pyproject.toml': '[project]\nname = "shared"\nversion = "1"\n',
      'tests/ci/shared_package/shared.py': 'x = 1\n',
    },
    functions: [
      'clean_lambda | tests/ci/clean_lambda | python3.13 | x86_64 | app.handler | tests/ci/clean_lambda/requirements.txt',
    ],
  },
  'no template: copies beside the functions': {
    files: {
      'orders/handler.py': PY,
      'orders copy/handler.py': PY,
      'orders-old/handler.py': `${PY}\n\nOLD = 1\n`,
      'orders (2)/handler.py': PY,
      'package/handler.py': PY,
      'lambda_package/handler.py': `${PY}\n\nOLD = 1\n`,
      'lambda_package/requests-2.32.0.dist-info/METADATA': 'Name: requests\n',
      'dist-old/handler.py': `${PY}\n\nOLD = 1\n`,
      'build/handler.py': PY,
      'mailer/handler.py': `${PY}\n\nMAILER = 1\n`,
    },
    functions: [
      'mailer | mailer | python3.13 | x86_64 | handler.lambda_handler',
      'orders | orders | python3.13 | x86_64 | handler.lambda_handler',
    ],
    notes: [
      'orders copy/handler.py looks like a copy of orders/handler.py; it was left out.',
      'package/handler.py looks like a copy of orders/handler.py; it was left out.',
    ],
  },
  'no template: folders that are only called as copies are': {
    files: {
      'package/handler.py': PY,
      'threshold/handler.py': `${PY}\n\nX = 1\n`,
      'copy/handler.py': `${PY}\n\nX = 2\n`,
      'household-old/handler.py': `${PY}\n\nX = 3\n`,
      's3-copy/handler.py': `${PY}\n\nX = 4\n`,
      's3-archive/handler.py': `${PY}\n\nX = 5\n`,
    },
    functions: [
      'copy | copy | python3.13 | x86_64 | handler.lambda_handler',
      'household-old | household-old | python3.13 | x86_64 | handler.lambda_handler',
      'package | package | python3.13 | x86_64 | handler.lambda_handler',
      's3-archive | s3-archive | python3.13 | x86_64 | handler.lambda_handler',
      's3-copy | s3-copy | python3.13 | x86_64 | handler.lambda_handler',
      'threshold | threshold | python3.13 | x86_64 | handler.lambda_handler',
    ],
  },
  'no template: nothing but what was packed': {
    files: { 'package/handler.py': PY, 'package/requests-2.32.0.dist-info/METADATA': 'Name: requests\n' },
    functions: ['package | package | python3.13 | x86_64 | handler.lambda_handler'],
  },
  'Zappa beside a function': {
    files: { 'zappa_settings.json': '{}\n', 'fn/handler.py': PY },
    functions: ['fn | fn | python3.13 | x86_64 | handler.lambda_handler'],
    notes: ['Zappa makes its own packages'],
  },
  'Chalice beside a function': {
    files: { '.chalice/config.json': '{}\n', 'fn/handler.py': PY },
    functions: ['fn | fn | python3.13 | x86_64 | handler.lambda_handler'],
    notes: ['Chalice makes its own packages'],
  },
};

export const BROKEN_PROJECTS: Readonly<Record<string, Project>> = {
  'broken: YAML with an error, beside a function': {
    files: {
      'template.yaml': `Resources:\n  Fn:\n    Type: AWS::Serverless::Function\n   Properties: [\n`,
      'fn/app.py': PY,
    },
    functions: ['fn | fn | python3.13 | x86_64 | app.lambda_handler'],
    notes: ['template.yaml cannot be read as a template'],
  },
  'broken: a template full of other things': {
    files: {
      'template.yaml':
        'Resources:\n  Fn: { Type: AWS::Serverless::Function, Properties: [1, 2] }\n  Other: 7\nGlobals: text\nParameters: [1]\n',
      'fn/app.py': PY,
      'app.py': PY,
    },
    functions: ['Fn | . | python3.13 | x86_64 | app.lambda_handler'],
  },
  'broken: a circle of variables': {
    files: {
      'serverless.yml': `service: \${self:custom.a}\ncustom: { a: '\${self:custom.b}', b: '\${self:custom.a}' }\nprovider: { name: aws, runtime: python3.12 }\nfunctions: { f: { handler: f.lambda_handler } }\n`,
      'f.py': PY,
    },
    functions: ['f | . | python3.12 | x86_64 | f.lambda_handler'],
  },
  'broken: Terraform with an error in another block': {
    files: {
      'main.tf': `resource "aws_iam_role" "r" {\n  name = \n}\n${archive('f', '  source_dir = "f"')}
resource "aws_lambda_function" "f" {
  function_name = "f"
  filename      = data.archive_file.f.output_path
  handler       = "app.lambda_handler"
  runtime       = "python3.12"
}
`,
      'f/app.py': PY,
    },
    functions: ['f | f | python3.12 | x86_64 | app.lambda_handler'],
  },
  'broken: code that lies outside of the repository': {
    files: {
      'template.yaml': `${SAM}Resources:
  Out: { Type: 'AWS::Serverless::Function', Properties: { Runtime: python3.12, Handler: a.b, CodeUri: ../../elsewhere } }
  Fn: { Type: 'AWS::Serverless::Function', Properties: { Runtime: python3.12, Handler: app.lambda_handler, CodeUri: fn } }
`,
      'fn/app.py': PY,
    },
    functions: ['Fn | fn | python3.12 | x86_64 | app.lambda_handler'],
    notes: ['../../elsewhere is outside the repository'],
  },
};
