import type { JSX } from 'preact';
import { mayHandOut, type Attachment } from '../../attachments';
import { More } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/gif'];
const TEXTS = ['text/plain', 'text/csv'];

/** How a file is shown without being fetched; undefined for a kind that is not. */
export const lookKind = ({
  mediaType,
}: Pick<Attachment, 'mediaType'>): 'picture' | 'text' | 'pdf' | undefined => {
  if (PICTURES.includes(mediaType)) return 'picture';
  if (TEXTS.includes(mediaType)) return 'text';
  return mediaType === 'application/pdf' ? 'pdf' : undefined;
};

export interface FileLookProps {
  readonly site: DeskSite;
  readonly caseNumber: string;
  readonly file: Attachment | undefined;
  /** As the list tells it. */
  readonly name: string;
}

/**
 * A look into a file. A picture is fetched when it is opened, and not before: each look is written down. Nothing for a kind that
 * is not shown, and for a file that is not handed out.
 */
export const FileLook = ({ site, caseNumber, file, name }: FileLookProps): JSX.Element | null => {
  const kind = file && lookKind(file);
  if (file === undefined || kind === undefined || !mayHandOut(file, 'another')) return null;
  const { handling } = site.texts;
  const href = addresses.caseFilePreview(caseNumber, file.sha256);
  if (kind === 'picture')
    return (
      <More summary={handling.preview}>
        <img src={href} alt={handling.previewOf(name)} loading="lazy" />
      </More>
    );
  return (
    <a href={href}>
      {handling.openFile}
      <span class="hidden-text"> {name}</span>
    </a>
  );
};
