/**
 * Starts a bundled program with the machine code that an earlier start left: most of a start is reading and compiling, and
 * tests start programs thousands of times. What bundlePrograms in program-bundles.ts writes beside this file, it starts.
 */
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

/** For bundlePrograms: the program that is to leave its code. */
const LEAVES = 'LAMBDA_ZIP_TEST_LEAVE_CODE';
/** As Node.js says it of a main module that still waits, with nothing left to do. */
const UNSETTLED = 13;

/** @param name of the bundle, beside this file */
module.exports = function startProgram(name) {
  const file = `${__dirname}/${name}.cjs`;
  // The code of another V8 is refused by its version, too; by its name, several have a place.
  const codeFile = `${__dirname}/${name}-${process.version}.code`;
  // All of it is ASCII: read as such, it is not decoded.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: codeIn(codeFile) });
  if (process.env[LEAVES] === name) leaveCode(script, codeFile);
  const { done } = script.runInThisContext()(require, file, (specifier) => import(specifier));

  const unsettled = () => {
    process.exitCode ??= UNSETTLED;
  };
  const settle = () => process.off('exit', unsettled);
  process.on('exit', unsettled);
  done.then(settle, (error) => {
    settle();
    throw error;
  });
};

function codeIn(path) {
  try {
    return readFileSync(path);
  } catch {
    // Another Node.js than the one that runs the tests compiles for itself.
    return undefined;
  }
}

/** At the program's end, all that it came by is compiled. */
function leaveCode(script, path) {
  delete process.env[LEAVES];
  process.once('exit', () => {
    // Code holds for the same flags alone, and programs go without this one, see exit-deadlock.ts.
    require('node:v8').setFlagsFromString('--opt');
    writeFileSync(path, script.createCachedData());
  });
}
