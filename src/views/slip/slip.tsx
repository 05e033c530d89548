import type { ComponentChildren, JSX } from 'preact';

export interface SlipProps {
  readonly heading: string;
  /** `Ärendenummer`. */
  readonly numberLabel: string;
  readonly caseNumber: string;
  /** What was sent in, and when. */
  readonly what: string;
  readonly received: string;
  readonly children?: ComponentChildren;
}

/** A receipt: a sheet torn from the pad, with the number that the case is known by. */
export const Slip = ({
  heading,
  numberLabel,
  caseNumber,
  what,
  received,
  children,
}: SlipProps): JSX.Element => (
  <article class="sheet slip">
    <div class="slip-head stack">
      <div>
        <h1>{heading}</h1>
      </div>
      <div>
        <p class="muted small">{numberLabel}</p>
        <p class="case-number">{caseNumber}</p>
      </div>
      <p>
        {what}
        <br />
        <span class="muted">{received}</span>
      </p>
    </div>
    <div class="prose">{children}</div>
  </article>
);

/** Something to be copied letter by letter: a code, an address. */
export const Verify = ({ code }: { readonly code: string }): JSX.Element => (
  <span class="verify">{code}</span>
);
