import type { JobOrder } from '../platform/jobs.ts';

/** Has what was erased copied outside the database as soon as can be; ordered again, it is done once. */
export const keepErasuresOrder: JobOrder = { name: 'keep-erasures', input: {}, key: 'keep-erasures' };
