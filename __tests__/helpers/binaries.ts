/** Real binaries: what compilers make of a few lines. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, needs } from './parts.js';
import { temporaryDirectory } from './workspace.js';

export const withGcc = needs(hasProgram('gcc') && hasProgram('strip'), 'gcc and strip');
export const withGo = needs(hasProgram('go', ['version']), 'go');
export const withMusl = needs(hasProgram('musl-gcc'), 'musl-gcc');

/** What a C compiler makes of a program text. */
export function compiled(text: string, flags: readonly string[], compiler = 'gcc'): Buffer {
  const directory = temporaryDirectory();
  const [source, output] = [join(directory, 'source.c'), join(directory, 'output')];
  writeFileSync(source, text);
  execFileSync(compiler, ['-o', output, source, ...flags]);
  return readFileSync(output);
}

export const SHARED = ['-shared', '-fPIC'];
/** A library that needs nothing newer than the oldest runtime has. */
export const PLAIN_LIBRARY = 'int answer(void) { return 42; }\n';

/** A program for another system or processor, by Go's names. */
export function goProgram(system: string, processor: string): Buffer {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'main.go'), 'package main\n\nfunc main() {}\n');
  writeFileSync(join(directory, 'go.mod'), 'module example.invalid/main\n\ngo 1.19\n');
  execFileSync('go', ['build', '-ldflags=-s -w', '-o', 'output'], {
    cwd: directory,
    env: {
      ...process.env,
      GOOS: system,
      GOARCH: processor,
      CGO_ENABLED: '0',
      GOFLAGS: '',
      GOTOOLCHAIN: 'local',
    },
  });
  return readFileSync(join(directory, 'output'));
}
