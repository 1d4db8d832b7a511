/** The page's one polite live region; islands speak through it with `announce`. */
export function Announcer() {
  return <div id="announcer" class="unseen" role="status" aria-live="polite" />;
}
