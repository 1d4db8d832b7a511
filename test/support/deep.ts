/** True in `npm run test:deep`, where the long proofs run at their full numbers. */
export const deep = process.env['DEEP'] === '1';
