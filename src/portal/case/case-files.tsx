import { Injectable } from '@nestjs/common';
import type { JSX } from 'preact';
import { AttachmentsService, mayHandOut, type Attachment } from '../../attachments';
import type { CaseMessage } from '../../cases';
import { showDay, showSize, typeName } from '../../form';
import { Files } from '../../views';
import { addresses } from '../addresses';
import type { Site } from '../site/site';
import type { ToldFile } from './contents';

/** The files of a case as its page tells them. */
@Injectable()
export class CaseFiles {
  constructor(private readonly attachments: AttachmentsService) {}

  /** What the case was sent in with. */
  async ofCase(caseId: string, path: string, site: Site): Promise<ToldFile[]> {
    return told(await this.attachments.ofCase(caseId), path, site);
  }

  /** What came with a message; nothing drawn where nothing did. */
  async ofMessage({ id, files }: CaseMessage, path: string, site: Site): Promise<JSX.Element | undefined> {
    if (files.length === 0) return undefined;
    return <Files files={told(await this.attachments.ofMessage(id), path, site)} />;
  }
}

const told = (files: readonly Attachment[], path: string, site: Site): ToldFile[] =>
  files.map((file) => ({
    key: file.id,
    name: file.name,
    sha256: file.sha256,
    about: about(file, site),
    ...(mayHandOut(file, 'sender') && { href: addresses.caseFile(path, file.sha256) }),
  }));

const about = ({ mediaType, size, scan, receivedAt }: Attachment, { texts, language }: Site): string => {
  const { myCase } = texts;
  const known = myCase.document(typeName(mediaType), showSize(size, language), showDay(receivedAt, language));
  const state = scan === 'waiting' ? myCase.waiting : scan === 'harmful' ? myCase.harmful : undefined;
  return state === undefined ? known : `${known}, ${state}`;
};
