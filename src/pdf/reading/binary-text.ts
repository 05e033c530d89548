/** One character for each byte, so that bytes can be searched as text. */
export const toBinaryText = (bytes: Uint8Array): string => {
  let out = '';
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return out;
};

/** UTF-16, big endian, without its mark. `text`: one character for each byte. */
export const fromUtf16 = (text: string): string => {
  let out = '';
  for (let i = text.startsWith('\xFE\xFF') ? 2 : 0; i + 1 < text.length; i += 2)
    out += String.fromCharCode((text.charCodeAt(i) << 8) | text.charCodeAt(i + 1));
  return out;
};
