/** A colour as PDF takes it: red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** The three colours of a document; tints and lines are made from them. */
export interface PdfTheme {
  readonly ink: Colour;
  readonly muted: Colour;
  readonly accent: Colour;
}

/** `#rrggbb` as a colour; anything else is nothing. */
const parseColour = (text: string | undefined): Colour | undefined => {
  const digits = /^#([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  if (digits === undefined) return undefined;
  const part = (at: number) => parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
};

/** A colour thinned with white; `share` 0 is white, 1 the colour itself. */
export const tint = (colour: Colour, share: number): Colour => [
  1 - (1 - colour[0]) * share,
  1 - (1 - colour[1]) * share,
  1 - (1 - colour[2]) * share,
];

export const plainTheme: PdfTheme = {
  ink: [0.11, 0.13, 0.17],
  muted: [0.33, 0.37, 0.43],
  accent: [0, 0.31, 0.55],
};

/** The plain theme in a municipality's colour, `#rrggbb`; as it is without one. */
export const themeOf = (accent: string | undefined): PdfTheme => ({
  ...plainTheme,
  accent: parseColour(accent) ?? plainTheme.accent,
});
