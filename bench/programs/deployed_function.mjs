// A Lambda on loopback with one function, whose package is an archive: what a build asks in order to say what changed.
// Prints its endpoint and serves until it is killed. Usage: deployed_function.mjs ARCHIVE
// Answers GetFunctionConfiguration and GetFunction for every name, and ranges of the package, as Lambda and S3 do.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const archive = process.argv[2];

function configurationOf(bytes) {
  return {
    FunctionName: 'benchmark',
    FunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:benchmark',
    Runtime: 'nodejs22.x',
    Architectures: ['x86_64'],
    PackageType: 'Zip',
    State: 'Active',
    LastUpdateStatus: 'Successful',
    CodeSize: bytes.length,
    CodeSha256: createHash('sha256').update(bytes).digest('base64'),
    RevisionId: '1',
  };
}

const server = createServer(({ url, headers }, response) => {
  const bytes = readFileSync(archive);
  if (url === '/package') {
    const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '');
    const [from, to] = range === null ? [0, bytes.length - 1] : [Number(range[1]), Number(range[2])];
    const body = bytes.subarray(from, to + 1);
    response.writeHead(range === null ? 200 : 206, {
      'content-length': body.length,
      ...(range && { 'content-range': `bytes ${from}-${to}/${bytes.length}` }),
    });
    response.end(body);
    return;
  }
  const configuration = configurationOf(bytes);
  const Location = `http://127.0.0.1:${server.address().port}/package`;
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify(
      url.endsWith('/configuration')
        ? configuration
        : { Configuration: configuration, Code: { RepositoryType: 'S3', Location } },
    ),
  );
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
