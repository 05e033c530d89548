/** The SHA-256 of a file's bytes; hexadecimal, small letters. */
export const sha256Of = async (subtle: SubtleCrypto, file: Blob): Promise<string> => {
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
