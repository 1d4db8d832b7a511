/* Steps of sessions that other features' commands take within their own transaction. */
export { lockSession, lockSessionToRun, type SessionRow } from './session-lock.ts';
export { isAskingOpen, isLate, takesDrafts } from './session.ts';
