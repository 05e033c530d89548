import type { ComponentChildren, JSX } from 'preact';

export interface CaseHeadProps {
  /** Above the heading: where one comes from. */
  readonly above: ComponentChildren;
  readonly heading: string;
  /** To the right: status, day to be decided by. */
  readonly state?: ComponentChildren;
  /** Beneath the heading: how it stands, in a sentence. */
  readonly beneath?: ComponentChildren;
}

/** The head of a case on the staff's pages. */
export const CaseHead = ({ above, heading, state, beneath }: CaseHeadProps): JSX.Element => (
  <div class="case-head">
    <div class="row spread">
      <div>
        <p class="small muted num">{above}</p>
        <h1>{heading}</h1>
        {beneath !== undefined && <p class="small muted">{beneath}</p>}
      </div>
      {state !== undefined && <div class="row">{state}</div>}
    </div>
  </div>
);

export interface CaseGridProps {
  readonly children: ComponentChildren;
  readonly beside: ComponentChildren;
}

/** Answers to the left, what is about the case to the right. */
export const CaseGrid = ({ children, beside }: CaseGridProps): JSX.Element => (
  <div class="case-grid">
    <div class="stack">{children}</div>
    <div class="stack">{beside}</div>
  </div>
);
