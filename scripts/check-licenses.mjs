// Fails where something is bundled under a licence that scripts/licenses.mjs does not allow. `npm run licenses` builds first.
import { refusedLicenses } from './licenses.mjs';

const refused = refusedLicenses();
for (const line of refused) console.error(`${line}, which ALLOWED in scripts/licenses.mjs does not have`);
process.exitCode = refused.length === 0 ? 0 : 1;
