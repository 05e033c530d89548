import type { JSX } from 'preact';

/** A number to call as it is written, with what a telephone needs in the address: `0435-390 00` -> `tel:+4643539000`. */
export const Phone = ({ number }: { readonly number: string }): JSX.Element => (
  <a class="num" href={`tel:${number.replace(/[^\d+]/g, '').replace(/^0(?!0)/, '+46')}`}>
    {number}
  </a>
);
