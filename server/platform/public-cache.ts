/**
 * `Cache-Control` of what anyone may read and a change may take back: it may be kept, and is asked for anew each time it is
 * shown. A text that is hidden is gone at once from what browsers and proxies keep, too.
 */
export const publicCache = 'public, no-cache';
