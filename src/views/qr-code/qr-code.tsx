import type { JSX } from 'preact';

export interface QrCodeProps {
  /** Row by row, whether a square is dark. */
  readonly squares: readonly (readonly boolean[])[];
  /** What it is for, for those who see no picture. What it says must stand beside it as well. */
  readonly label: string;
}

/** Squares that are left light around it, so that it is found (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** A QR code, dark on light whatever the page's colours: cameras want it so. */
export const QrCode = ({ squares, label }: QrCodeProps): JSX.Element => {
  const size = squares.length + 2 * QUIET;
  const path = squares
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <path class="qr-light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="qr-dark" d={path} />
    </svg>
  );
};
