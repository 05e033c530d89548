/** Points of a picture that is read: twice what the cameras of telephones make, and 400 MB when it is unpacked. */
export const MOST_PIXELS = 100_000_000;

/** Bytes of a picture that is read: it lies in memory while it is. */
export const MOST_PICTURE_BYTES = 40 * 1024 * 1024;

/** Points along the longer side of a picture as it is shown beside an answer. */
export const PREVIEW_SIDE = 1600;
