import { stopSharedCluster } from './database.ts';
import { shutBrowser } from './browser.ts';
import { tellSkippedParts } from './skipped-parts.ts';

/** What all test files share is started by the first that needs it and ended here. */
export const mochaHooks = {
  async afterAll() {
    await shutBrowser();
    await stopSharedCluster();
    tellSkippedParts();
  },
};
