import type { PdfTheme } from '../theme';
import type { TextStyle } from './typesetter';

/** The sizes of a document (points), in the colours of a theme. */
export const textStyles = ({ ink, muted, accent }: PdfTheme) =>
  ({
    name: { size: 14, leading: 18, colour: ink, strong: true },
    detail: { size: 9.5, leading: 13, colour: muted },
    h1: { size: 22, leading: 27, colour: ink, strong: true },
    h2: { size: 13.5, leading: 18, colour: accent, strong: true },
    h3: { size: 10.5, leading: 14, colour: ink, strong: true },
    lead: { size: 13, leading: 18, colour: muted },
    text: { size: 10, leading: 14, colour: ink },
    mutedText: { size: 9, leading: 12.5, colour: muted },
    label: { size: 9.5, leading: 13, colour: muted },
    value: { size: 9.5, leading: 13, colour: ink },
    remark: { size: 9.5, leading: 13, colour: muted },
    smallLabel: { size: 8.5, leading: 11.5, colour: muted },
    smallValue: { size: 8.5, leading: 11.5, colour: ink },
    columnHead: { size: 9.5, leading: 13, colour: ink, strong: true },
    boxLabel: { size: 8.5, leading: 12, colour: muted },
    boxValue: { size: 10.5, leading: 14.5, colour: ink, strong: true },
    boxFirst: { size: 19, leading: 25, colour: ink, strong: true },
    page: { size: 8, leading: 11, colour: muted },
  }) satisfies Record<string, TextStyle>;

export type TextStyles = ReturnType<typeof textStyles>;
