import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { Allow } from '../../identity';
import { PageNotFound } from '../../platform/http';

const FOLDER = join(__dirname, '../../views/fonts');

/** As `tokens.css` names them: the file, and the beginning of its content's hash, so that a browser keeps it for ever. */
const NAME = /^([a-z0-9-]+)-[0-9a-f]{8}\.woff2$/;

@Controller('assets')
export class FontsController {
  private readonly fonts = new Map<string, Promise<Buffer>>();

  @Get(':name')
  @Allow('everyone')
  @Header('Content-Type', 'font/woff2')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  async font(@Param('name') name: string): Promise<StreamableFile> {
    const file = NAME.exec(name)?.[1];
    if (file === undefined) throw new PageNotFound();
    const font = this.fonts.get(file) ?? readFile(join(FOLDER, `${file}.woff2`));
    try {
      const bytes = await font;
      this.fonts.set(file, font);
      return new StreamableFile(bytes);
    } catch {
      throw new PageNotFound();
    }
  }
}
