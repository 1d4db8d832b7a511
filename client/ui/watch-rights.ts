/**
 * Tells on an open page, at once, that the reader's rights are others than it was made for. A live session's own line does
 * it there. What may be done is not decided here: the server refuses whatever is sent with rights that are gone.
 */
export function watchRights(): void {
  const notice = document.getElementById('oikeudet-muuttuneet');
  if (!notice || document.querySelector('[data-island="live-session"]')) return;
  void import('socket.io-client').then(({ io }) => {
    const socket = io({
      transports: ['websocket'],
      auth: { language: document.documentElement.lang, role: notice.dataset['role'] },
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 10_000,
    });
    socket.on('rights_changed', () => {
      notice.hidden = false;
      socket.disconnect();
    });
    socket.on('disconnect', (reason) => {
      // A process that ends says good-bye; the line is then not made again by itself.
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 500 + Math.random() * 1_000);
    });
  });
}
