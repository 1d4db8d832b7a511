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
          d="M19.6 8.6C18.8 7.3 17.5 6.7 16 6.7c-2.200 0-3.700 1.100-3.700 2.800 0 3.700 7.600 3.100 7.600 6.900 0 1.300-1 2.300-2.600 2.700M14.700 11.200c-1.600.400-2.600 1.400-2.600 2.700 0 3.800 7.600 3.200 7.600 6.900 0 1.700-1.500 2.800-3.700 2.800-1.500 0-2.800-.600-3.600-1.900"
        />
      </svg>
      <span>{name}</span>
    </span>
  );
}
