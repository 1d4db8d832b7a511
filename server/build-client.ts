import { fileURLToPath } from 'node:url';
import { ensureClientBuild } from './platform/client-build.ts';

// Where files cannot be written any more when the server starts, they are built before: in an image.
await ensureClientBuild(fileURLToPath(new URL('..', import.meta.url)));
