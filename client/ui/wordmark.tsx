/** The product's own mark: the law's section sign inside a speech bubble, and the name. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span class="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path
          class="wordmark-bubble"
          d="M5 2h22a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H14l-7 5v-5H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z"
        />
        <path
          class="wordmark-sign"
          d="M19.6 8.6C18.8 7.3 17.5 6.7 16 6.7c-2.2 0-3.7 1.1-3.7 2.8 0 3.7 7.6 3.1 7.6 6.9 0 1.3-1 2.3-2.6 2.7M14.7 11.2c-1.6.4-2.6 1.4-2.6 2.7 0 3.8 7.6 3.2 7.6 6.9 0 1.7-1.5 2.8-3.7 2.8-1.5 0-2.8-.6-3.6-1.9"
        />
      </svg>
      <span>{name}</span>
    </span>
  );
}
