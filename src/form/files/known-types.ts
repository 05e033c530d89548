/** A kind of file that can be taken: what it is called, and how its names end. */
export interface KnownType {
  readonly mediaType: string;
  /** For people, the same in every language. */
  readonly name: string;
  /** Without the dot; the usual one first. */
  readonly endings: readonly string[];
}

const type = (mediaType: string, name: string, ...endings: string[]): KnownType => ({
  mediaType,
  name,
  endings,
});

const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SLIDES = 'vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * Every kind of file that can be taken, in the order in which they are told. No kind that a browser would run (HTML, SVG) or
 * that holds programs. HEIC is not among them: such pictures are kept as JPEG.
 */
export const KNOWN_TYPES: readonly KnownType[] = [
  type('application/pdf', 'PDF', 'pdf'),
  type('image/jpeg', 'JPG', 'jpg', 'jpeg'),
  type('image/png', 'PNG', 'png'),
  type('image/webp', 'WebP', 'webp'),
  type('image/gif', 'GIF', 'gif'),
  type('image/tiff', 'TIFF', 'tif', 'tiff'),
  type(`application/${WORD}`, 'Word', 'docx'),
  type(`application/${SHEET}`, 'Excel', 'xlsx'),
  type(`application/${SLIDES}`, 'PowerPoint', 'pptx'),
  type('application/vnd.oasis.opendocument.text', 'ODT', 'odt'),
  type('application/vnd.oasis.opendocument.spreadsheet', 'ODS', 'ods'),
  type('application/rtf', 'RTF', 'rtf'),
  type('text/plain', 'TXT', 'txt'),
  type('text/csv', 'CSV', 'csv'),
  type('audio/mpeg', 'MP3', 'mp3'),
  type('audio/mp4', 'M4A', 'm4a'),
  type('video/mp4', 'MP4', 'mp4'),
  type('video/quicktime', 'MOV', 'mov'),
];

/** Kinds that are taken only where a form asks for them by name: they may hold what harms whoever opens them. */
const NAMED_TYPES: readonly KnownType[] = [
  type('application/msword', 'Word 97', 'doc'),
  type('application/vnd.ms-excel', 'Excel 97', 'xls'),
  type('application/vnd.ms-powerpoint', 'PowerPoint 97', 'ppt'),
  type('application/zip', 'ZIP', 'zip'),
  type('image/svg+xml', 'SVG', 'svg'),
  type('application/xml', 'XML', 'xml'),
];

/** What a telephone's camera makes; kept as JPEG, and so taken wherever JPEG is. */
export const HEIC = {
  name: 'HEIC',
  endings: ['heic', 'heif'],
  mediaTypes: ['image/heic', 'image/heif'],
} as const;

/** Whether a media type is one of those asked for (`image/*` means all of them); any is, where none is named. */
export const isAccepted = (accept: readonly string[], mediaType: string): boolean =>
  accept.length === 0 ||
  accept.some((one) => one === mediaType || (one.endsWith('/*') && mediaType.startsWith(one.slice(0, -1))));

/** The kinds of files that are asked for. */
export const acceptedTypes = (accept: readonly string[]): readonly KnownType[] =>
  KNOWN_TYPES.filter(({ mediaType }) => isAccepted(accept, mediaType));

const named = (mediaType: string): KnownType | undefined =>
  [...KNOWN_TYPES, ...NAMED_TYPES].find((one) => one.mediaType === mediaType);

/** A kind as people call it; undefined for one that we have no name for. */
export const knownName = (mediaType: string): string | undefined => named(mediaType)?.name;

/** The same; what stands behind the slash where we have no name. */
export const typeName = (mediaType: string): string =>
  knownName(mediaType) ?? mediaType.slice(mediaType.indexOf('/') + 1).toUpperCase();

/** How the names of a kind of files end, without the dot. */
export const endingsOf = (mediaType: string): readonly string[] => named(mediaType)?.endings ?? [];

/** The media type of a name's ending, with or without its dot; undefined for one that we do not know. */
export const typeOfEnding = (ending: string): string | undefined => {
  const plain = ending.replace(/^\./, '').toLowerCase();
  if (HEIC.endings.some((one) => one === plain)) return 'image/jpeg';
  return [...KNOWN_TYPES, ...NAMED_TYPES].find(({ endings }) => endings.includes(plain))?.mediaType;
};
