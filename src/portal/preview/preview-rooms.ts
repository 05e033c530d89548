import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService, FormNotFound } from '../../catalogue';
import type { Html } from '../../platform/http';
import { draw } from '../site/draw';
import { PreviewPapers } from './preview-papers';
import { MailsPage, NoBlankPage, RefusedPage, SentPage } from './preview-pages';
import { LOOKED_AT, type OpenPreview } from './preview-steps';
import { PreviewView, type Preview, type PreviewAsked } from './preview-view';

/** All of a preview beside its steps, for designers and for whoever has a link alike. */
@Injectable()
export class PreviewRooms {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly view: PreviewView,
    private readonly papers: PreviewPapers,
  ) {}

  /** What is asked for, once the folder is checked; or what is wrong, where no form can be made of it. */
  async of<T>(
    asked: PreviewAsked,
    path: string,
    show: (preview: OpenPreview) => Promise<T> | T,
  ): Promise<T | Html> {
    const copy = asked.copy.isLookedAt === true ? await this.catalogue.whenChecked(asked.copy.id) : asked.copy;
    if (copy === undefined) throw new FormNotFound();
    return this.atOnce({ ...asked, copy }, path, show);
  }

  /** The same of a page that judges nothing: of a folder that was only looked at, too. */
  async atOnce<T>(
    asked: PreviewAsked,
    path: string,
    show: (preview: OpenPreview) => Promise<T> | T,
  ): Promise<T | Html> {
    const preview = this.view.open(asked);
    return isOpen(preview) ? show(preview) : this.refused(preview, path);
  }

  sent(preview: OpenPreview): Html {
    const site = this.view.site(preview, { path: '/inskickat' });
    return draw(SentPage({ site, preview }), site.municipality, LOOKED_AT);
  }

  mails(preview: OpenPreview): Html {
    const site = this.view.site(preview, { path: '/utskick' });
    return draw(MailsPage({ site, preview }), site.municipality, LOOKED_AT);
  }

  async receipt(preview: OpenPreview, reply: FastifyReply): Promise<StreamableFile> {
    return pdf(await this.papers.receipt(preview), `kvittens-utkast-${preview.copy.id}`, reply);
  }

  async blank(preview: OpenPreview, reply: FastifyReply): Promise<StreamableFile | Html> {
    const bytes = await this.papers.blank(preview);
    if (bytes !== undefined) return pdf(bytes, `blankett-utkast-${preview.copy.id}`, reply);
    const site = this.view.site(preview, { path: '/blankett.pdf' });
    return draw(NoBlankPage({ site }), site.municipality, LOOKED_AT);
  }

  answer(preview: OpenPreview, reply: FastifyReply): string {
    void reply.headers({ ...HEADERS, 'content-type': 'application/json; charset=utf-8' });
    return `${JSON.stringify(this.papers.answer(preview), null, 2)}\n`;
  }

  private refused(preview: Preview, path: string): Html {
    const site = this.view.site(preview, { path });
    return draw(RefusedPage({ site, preview }), site.municipality, LOOKED_AT);
  }
}

const isOpen = (preview: Preview): preview is OpenPreview => preview.open !== undefined;

/** Of what is no page: kept by no cache, found by no search engine, and in frames of our own pages only. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
};

const pdf = (bytes: Uint8Array, name: string, reply: FastifyReply): StreamableFile => {
  void reply.headers(HEADERS);
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    length: bytes.length,
    disposition: `inline; filename="${name}.pdf"`,
  });
};
