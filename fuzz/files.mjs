/** Files for the targets. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** All that is below a folder, as text to compare. */
export function listing(folder, without = []) {
  const lines = [];
  const visit = (path) => {
    if (without.includes(path)) return;
    const stats = lstatSync(path);
    if (stats.isDirectory()) {
      lines.push(`${path}/`);
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      const content = stats.isSymbolicLink()
        ? readlinkSync(path)
        : stats.isFile()
          ? readFileSync(path, 'latin1')
          : '';
      lines.push(`${path} ${stats.mode.toString(8)} ${JSON.stringify(content)}`);
    }
  };
  visit(folder);
  return lines.join('\n');
}

/** Writes files by path: bytes or text, `{ link }`, or `{ content, mode }`. */
export function writeFiles(root, files) {
  mkdirSync(root, { recursive: true });
  for (const [path, node] of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (Object.hasOwn(node, 'link')) symlinkSync(node.link, file);
    else if (!Object.hasOwn(node, 'mode')) writeFileSync(file, node);
    else {
      writeFileSync(file, node.content);
      chmodSync(file, node.mode);
    }
  }
  return root;
}
