import type { JSX } from 'preact';
import { mayHandOut, type Attachment } from '../../attachments';
import { showDay, showSize, typeName, type FileValue } from '../../form';
import { Block, Files } from '../../views';
import { addresses } from '../addresses';
import type { DeskSite } from '../frame/desk-site';

export interface CaseFilesProps {
  readonly site: DeskSite;
  readonly caseNumber: string;
  readonly files: readonly Attachment[];
}

/** Where the staff open a file that an answer or a message names; undefined for one that is not handed out. */
export const fileHref = (
  caseNumber: string,
  files: readonly Attachment[],
  { sha256 }: Pick<FileValue, 'sha256'>,
): string | undefined =>
  files.some((file) => file.sha256 === sha256 && mayHandOut(file, 'staff'))
    ? addresses.caseFile(caseNumber, sha256)
    : undefined;

/** What a case holds in files; each is opened by an address that writes the look down. Nothing where there are none. */
export const CaseFiles = ({ site, caseNumber, files }: CaseFilesProps): JSX.Element | null =>
  files.length === 0 ? null : (
    <Block id="filer" heading={site.texts.staff.files}>
      <Files files={files.map((file) => toldFile(file, caseNumber, site))} />
    </Block>
  );

/** A file as lists of files tell it, with the way to open it where it is handed out. */
export const toldFile = (file: Attachment, caseNumber: string, site: DeskSite) => {
  const href = fileHref(caseNumber, [file], file);
  return { key: file.id, name: file.name, about: aboutOf(file, site), ...(href !== undefined && { href }) };
};

const aboutOf = (
  { mediaType, size, scan, receivedAt }: Attachment,
  { texts, language }: DeskSite,
): string => {
  const { myCase, staff } = texts;
  const known = myCase.document(typeName(mediaType), showSize(size, language), showDay(receivedAt, language));
  return `${known}, ${staff.fileStates[scan]}`;
};
