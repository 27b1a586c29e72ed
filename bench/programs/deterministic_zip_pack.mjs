// deterministic-zip (npm) over the working directory. Usage: deterministic_zip_pack.mjs OUTPUT
import { promisify } from 'node:util';
import zip from 'deterministic-zip';

await promisify(zip)('.', process.argv[2], {});
