/** Line breaks as LF, letters composed: the same text has one spelling. */
export const tidyText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');
