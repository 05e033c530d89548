/** A picture that cannot be drawn. The message ends the sentence `The picture ...` and tells how to mend it. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}
