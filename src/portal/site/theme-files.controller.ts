import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { CatalogueService } from '../../catalogue';
import { Allow } from '../../identity';
import { Configuration } from '../../platform/configuration';
import { PageNotFound } from '../../platform/http';

/** The municipality's own pictures. Drawings are shown as pictures only: their scripts, if any, never run. */
@Controller('theme')
export class ThemeFilesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  @Get(':name')
  @Allow('everyone')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=3600')
  async file(@Param('name') name: string): Promise<StreamableFile> {
    const { logo, pattern } = this.catalogue.municipality.theme ?? {};
    if (name !== logo && name !== pattern) throw new PageNotFound();
    const path = join(this.configuration.formsDir, basename(name));
    const picture = await readFile(path).catch(() => {
      throw new PageNotFound();
    });
    return new StreamableFile(picture);
  }
}
