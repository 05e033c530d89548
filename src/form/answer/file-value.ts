/**
 * A file as it stands in an answer: what it is, never its bytes. They are kept beside the answer, and found by the hash.
 * The same as the published schema `forms/file.schema.json`.
 */
export interface FileValue {
  /** As the sender calls it, without folders. */
  readonly name: string;
  /** Told by the content, not by the name: `image/jpeg`. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of what is stored (64 hexadecimal digits): after position data is taken out of a picture, HEIC made JPEG. */
  readonly sha256: string;
}
