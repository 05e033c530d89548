import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CatalogueService, type OfferedForm } from '../../catalogue';
import { Configuration } from '../../platform/configuration';

/** The forms that want an address proven by a code that nobody gets: no mail server is set. Told at start, and on the desk. */
@Injectable()
export class UnprovableForms implements OnApplicationBootstrap {
  private readonly log = new Logger('notices');

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    for (const { id } of this.all())
      this.log.warn(
        `The form "${id}" wants an address proven by a code (provesContact), and no mail server is set: nobody gets the code. Set SMTP_URL and MAIL_FROM, or take provesContact out of service.json.`,
      );
  }

  /** In order of id. */
  all(): readonly OfferedForm[] {
    if (this.configuration.mail !== undefined) return [];
    return this.catalogue.forms().filter(({ definition }) => definition.service.provesContact === true);
  }
}
