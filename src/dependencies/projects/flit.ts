/** Projects that flit builds: one module or package. */
import { type Table, tableAt, textAt } from '../requirements/toml.js';
import type { BackendProject } from './backend-project.js';
import { describeProjectTable, toMetadata } from './metadata.js';
import { isByteCode, type ModuleFile, moved } from './module-file.js';
import { notStatic } from './not-static.js';
import type { ProjectFiles } from './project-files.js';
import { assignedText } from './version.js';

/** @throws LambdaZipError as {@link notStatic} */
export async function readFlitProject(pyproject: Table, files: ProjectFiles): Promise<BackendProject> {
  const tool = tableAt(pyproject, 'tool', 'flit');
  const odd = Object.keys(tool).find((key) => key !== 'module' && key !== 'sdist');
  if (odd !== undefined) throw notStatic(`tool.flit.${odd} changes how it is built`);
  const project = tableAt(pyproject, 'project');
  const name = textAt(tool, 'module', 'name') ?? textAt(project, 'name')?.replaceAll('-', '_') ?? '';
  const { modules, first } = findModule(name, files);
  const source = (await files.read(first)).toString('utf8');
  const made = { version: assignedText(source, '__version__') };
  return { metadata: toMetadata(describeProjectTable(project, made)), modules };
}

/** The module of a name, and the file that has its version. */
function findModule(
  name: string,
  files: ProjectFiles,
): { readonly modules: ModuleFile[]; readonly first: string } {
  const path = name.replaceAll('.', '/');
  const found = ['', 'src'].flatMap((folder) => {
    const located = folder === '' ? path : `${folder}/${path}`;
    return [
      ...(files.hasFolder(located) ? [{ folder, located, isFolder: true }] : []),
      ...(files.hasFile(`${located}.py`) ? [{ folder, located: `${located}.py`, isFolder: false }] : []),
    ];
  });
  const [module, ...more] = found;
  if (path === '' || module === undefined) throw notStatic('it has no module of its name');
  if (more.length > 0) throw notStatic('several of its files or folders could be its module');
  const all = module.isFolder ? files.below(module.located) : [module.located];
  const first = module.isFolder ? `${module.located}/__init__.py` : module.located;
  if (!files.hasFile(first)) throw notStatic('its module has no __init__.py');
  return {
    modules: moved(
      all.filter((one) => !isByteCode(one)),
      module.folder,
      '',
    ),
    first,
  };
}
