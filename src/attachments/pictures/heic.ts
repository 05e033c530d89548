import { MOST_PIXELS } from './limits';

/** A picture as its points: four bytes each. */
export interface Points {
  readonly data: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

interface Decoder {
  readonly all: (given: { buffer: Uint8Array }) => Promise<
    readonly { readonly width: number; readonly height: number; decode(): Promise<Points> }[] & {
      dispose(): void;
    }
  >;
}

/** The first picture in a HEIC, turned as it is to be seen. @throws Error for one that cannot be read, or is too large */
export const heicPoints = async (heic: Uint8Array): Promise<Points> => {
  // @ts-expect-error -- the package brings no types.
  const { default: decoder } = (await import('heic-decode')) as { default: Decoder };
  const pictures = await decoder.all({ buffer: heic });
  try {
    const [first] = pictures;
    if (first === undefined || first.width * first.height > MOST_PIXELS)
      throw new Error('Too large, or none.');
    return await first.decode();
  } finally {
    pictures.dispose();
  }
};
