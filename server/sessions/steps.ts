/* Steps of sessions that other features' commands take within their own transaction. */
export { lockSession, lockSessionToRun, lockSessionShared, type SessionRow } from './session-lock.ts';
export { isAskingOpen, isLate, takesDrafts } from './session.ts';
