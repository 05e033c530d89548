/** What XML 1.0 cannot hold, escaped or not (https://www.w3.org/TR/xml/#charsets), halves of a pair among it. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A line end and a tab too: a reader may make a space or another line end of one that is not escaped. */
const MARKUP = /[&<>"\t\r\n]/g;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in an element or an attribute. What XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(MARKUP, (sign) => ESCAPED[sign] ?? `&#${String(sign.charCodeAt(0))};`);
