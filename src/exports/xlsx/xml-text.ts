/** What XML 1.0 cannot hold, and what Excel would read as an escape of its own (ECMA-376 Part 1, 22.9.2.19). */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-f]{4}_)/gi;
const ODD = /[&<>"\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff_\ud800-\udfff]/;

/** A text as it may stand in an element or an attribute: what XML cannot hold becomes `_x0007_`, as Excel reads it. */
export const xmlText = (text: string): string =>
  ODD.test(text)
    ? text
        .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
    : text;
