/** What the thread of pictures is asked for. `keepsPlace`: position data stays. */
export type PictureTask =
  | {
      readonly does: 'tidy';
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly keepsPlace: boolean;
    }
  | { readonly does: 'preview'; readonly mediaType: string; readonly bytes: Uint8Array };

/** The picture as it is to be stored, or as it is shown; nothing for one that cannot be read. */
export interface MadePicture {
  readonly bytes?: Uint8Array;
  readonly mediaType: string;
}
