import type { QrView } from '../../server/live/contract.ts';

/** The light margin that a reader of the code needs, in squares. */
const margin = 4;

/** A QR code, dark on light in every colour scheme: many phones read no other. */
export function ScreenQr({ qr, label }: { qr: QrView; label: string }) {
  const side = qr.size + 2 * margin;
  return (
    <svg
      class="screen-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={qr.path} transform={`translate(${margin} ${margin})`} fill="#000" />
    </svg>
  );
}
