/** Projects that uv's own backend builds. */
import { normalisedName } from '../requirements/requirement.js';
import { folderInside } from '../requirements/slashes.js';
import { type Table, tableAt, textAt, textsAt, valueAt } from '../requirements/toml.js';
import type { BackendProject } from './backend-project.js';
import { describeProjectTable, toMetadata } from './metadata.js';
import { isByteCode, type ModuleFile, moved } from './module-file.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';

/** @throws LambdaZipError as {@link notStatic} */
export function readUvProject(pyproject: Table, files: ProjectFiles): BackendProject {
  const backend = tableAt(pyproject, 'tool', 'uv', 'build-backend');
  const known = ['module-name', 'module-root', 'namespace', 'source-include'];
  const odd = Object.keys(backend).find((key) => !known.includes(key));
  if (odd !== undefined) throw notStatic(`tool.uv.build-backend.${odd} changes how it is built`);
  const metadata = toMetadata(describeProjectTable(tableAt(pyproject, 'project')));
  const root = folderInside(textAt(backend, 'module-root') ?? 'src');
  const named = textsAt(backend, 'module-name') ?? [
    textAt(backend, 'module-name') ?? normalisedName(metadata.name).replaceAll('-', '_'),
  ];
  const isNamespace = valueAt(backend, 'namespace') === true;
  return { metadata, modules: named.flatMap((name) => modulesOf(name, root, isNamespace, files)) };
}

function modulesOf(name: string, root: string, isNamespace: boolean, files: ProjectFiles): ModuleFile[] {
  const folder = [root, ...name.split('.')].filter((part) => part !== '').join('/');
  const first = name.endsWith('-stubs') ? '__init__.pyi' : '__init__.py';
  if (!files.hasFolder(folder) || (!isNamespace && !files.hasFile(`${folder}/${first}`))) {
    throw notStatic(`it has no module '${name}'`);
  }
  return moved(
    files.below(folder).filter((path) => !isByteCode(path)),
    root,
    '',
  );
}
