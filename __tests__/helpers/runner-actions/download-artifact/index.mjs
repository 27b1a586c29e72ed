/** The real client. */
import { DefaultArtifactClient } from '@actions/artifact';
import { input } from '../inputs.mjs';

const client = new DefaultArtifactClient();
const { artifact } = await client.getArtifact(input('name'));
await client.downloadArtifact(artifact.id, { path: input('path') || process.env.GITHUB_WORKSPACE });
