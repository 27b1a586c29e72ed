/** A program under the name of docker, found first: it gives answers that files hold, or runs the runner under this machine's Python. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Answers of a daemon that is there, and has the image. */
const INFO = '{"OSType":"linux","Architecture":"x86_64"}';
const IMAGE = `{"Id":"sha256:${'0'.repeat(64)}","RepoDigests":["image@sha256:${'1'.repeat(64)}"]}`;

/**
 * @param python whose side answers `docker run`; undefined for what `answerRun` was told
 * @returns how to set the answers
 */
export function dockerStandIn(folder, python) {
  const at = (name) => join(folder, name);
  mkdirSync(folder);
  // docker run … IMAGE -I -u -c PROGRAM
  const runner =
    python === undefined ? '' : `for program in "$@"; do :; done; exec '${python}' -I -u -c "$program"`;
  const script = `#!/bin/sh
case "$1" in
info) cat '${at('info')}'; exit "$(cat '${at('info.code')}')" ;;
image) cat '${at('image')}'; exit "$(cat '${at('image.code')}')" ;;
run) ${runner}
  if [ -s '${at('flood')}' ]; then . '${at('flood')}'; exit 0; fi
  cat >/dev/null; cat '${at('said')}' >&2; cat '${at('answer')}'; exit "$(cat '${at('answer.code')}')" ;;
*) exit 0 ;;
esac
`;
  writeFileSync(at('docker'), script);
  chmodSync(at('docker'), 0o755);
  process.env.PATH = [folder, process.env.PATH].join(delimiter);
  delete process.env.DOCKER_HOST;
  const answer = (name, text, code) => {
    writeFileSync(at(name), text);
    writeFileSync(at(`${name}.code`), String(code));
  };
  const set = {
    info: (text = INFO, code = 0) => answer('info', text, code),
    image: (text = IMAGE, code = 0) => answer('image', text, code),
    /** @param flood a shell script in place of the answer; empty for none */
    run(bytes, { code = 0, said = '', flood = '' } = {}) {
      answer('answer', bytes, code);
      writeFileSync(at('said'), said);
      writeFileSync(at('flood'), flood);
    },
  };
  set.info();
  set.image();
  return { ...set, INFO, IMAGE };
}
