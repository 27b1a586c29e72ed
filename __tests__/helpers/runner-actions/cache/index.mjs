/** The real client: restores at first, and saves once the job is done. */
import { restoreCache, saveCache } from '@actions/cache';
import { input, tell } from '../inputs.mjs';

const [path, key] = [input('path'), input('key')];
if (process.env.STATE_restored === 'true') {
  await saveCache([path], key);
} else {
  await restoreCache([path], key, input('restore-keys').split('\n').filter(Boolean));
  tell('GITHUB_STATE', 'restored', 'true');
}
