import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { CatalogueService } from '../../catalogue';
import { Allow } from '../../identity';

/** The PDF of a service that is a PDF. */
@Controller('tjanster')
export class PaperController {
  constructor(private readonly catalogue: CatalogueService) {}

  /** As a download, and never run as anything else: it was made by others. @throws FormNotFound */
  @Get(':form/pdf')
  @Allow('everyone')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  @Header('cache-control', 'no-cache')
  async paper(@Param('form') formId: string): Promise<StreamableFile> {
    const bytes = await this.catalogue.paper(formId);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      // A service that is offered has an id of a-z, 0-9 and hyphens.
      disposition: `attachment; filename="${formId}.pdf"`,
    });
  }
}
