import type { LiveSocket } from './live-socket.ts';

/** Closes a socket whose rights are not what they were, and says so: its page knows it from a line that was cut. */
export function endSocket(socket: LiveSocket): void {
  socket.emit('rights_changed');
  socket.disconnect(true);
}
