/** Boxes of a blank, each choice counted: a hundred pages of one-line answers. What asks for more is a matter for the e-service. */
export const MOST_BOXES = 1_000;

/** Thrown inside the planning of a form that is too large for paper, and caught by it. */
export class TooMuchForPaper extends Error {}
