/** Real binaries: what compilers make of a few lines. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, needs } from './parts.js';
import { temporaryDirectory } from './workspace.js';

export const withGcc = needs(hasProgram('gcc') && hasProgram('strip'), 'gcc and strip');
export const withGo = needs(hasProgram('go', ['version']), 'go');
export const withMusl = needs(hasProgram('musl-gcc'), 'musl-gcc');

const made = new Map<string, Buffer>();

/** What a compiler makes, which runs once for the same parameters. Each caller gets a copy, to do with as it likes. */
function madeOnce(parameters: readonly unknown[], make: (directory: string) => void): Buffer {
  const key = JSON.stringify(parameters);
  let bytes = made.get(key);
  if (bytes === undefined) {
    const directory = temporaryDirectory();
    make(directory);
    bytes = readFileSync(join(directory, 'output'));
    made.set(key, bytes);
  }
  return Buffer.from(bytes);
}

/** What a C compiler makes of a program text. */
export function compiled(text: string, flags: readonly string[], compiler = 'gcc'): Buffer {
  return madeOnce([compiler, text, flags], (directory) => {
    const source = join(directory, 'source.c');
    writeFileSync(source, text);
    execFileSync(compiler, ['-o', join(directory, 'output'), source, ...flags]);
  });
}

export const SHARED = ['-shared', '-fPIC'];
/** A library that needs nothing newer than the oldest runtime has. */
export const PLAIN_LIBRARY = 'int answer(void) { return 42; }\n';

/**
 * For the environment of Go. A user who has not built for a processor yet compiles Go's own packages first, and a third of
 * that is collecting garbage.
 */
export const WITHOUT_COLLECTING = { GOGC: 'off' };
/** Another third is optimising. */
export const WITHOUT_OPTIMISING = '-gcflags=all=-N -l';

/** A program for another system or processor, by Go's names. */
export function goProgram(system: string, processor: string): Buffer {
  return madeOnce([system, processor], (directory) => {
    writeFileSync(join(directory, 'main.go'), 'package main\n\nfunc main() {}\n');
    writeFileSync(join(directory, 'go.mod'), 'module example.invalid/main\n\ngo 1.19\n');
    execFileSync('go', ['build', WITHOUT_OPTIMISING, '-ldflags=-s -w', '-o', 'output'], {
      cwd: directory,
      env: {
        ...process.env,
        ...WITHOUT_COLLECTING,
        GOOS: system,
        GOARCH: processor,
        CGO_ENABLED: '0',
        GOFLAGS: '',
        GOTOOLCHAIN: 'local',
      },
    });
  });
}
