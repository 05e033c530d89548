import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogueService } from '../../catalogue';
import { DAYS_KEPT, personOwnerOf, type Owner } from '../../drafts';
import { ResidentIn, type Resident } from '../../identity';
import { Configuration } from '../../platform/configuration';
import { Cookies } from '../../platform/http';
import { DRAFT_COOKIE, ownerFor, ownerIn, PASSING_COOKIE } from './visitor';

/** Whose drafts and cases a request speaks for. */
export interface Visitor {
  /** Whom what is begun now belongs to: the person who is signed in, else the browser. None for one that has begun nothing. */
  readonly owner?: Owner;
  /** All whose drafts may be opened from here: the person, then the browser. What was begun before one signed in stays within reach. */
  readonly owners: readonly Owner[];
  /** Whoever is signed in. */
  readonly person?: Resident;
}

/** Tells who looks at a page. It gives no right to anything that belongs to another. */
@Injectable()
export class Visitors {
  constructor(
    private readonly cookies: Cookies,
    private readonly residents: ResidentIn,
    private readonly configuration: Configuration,
    private readonly catalogue: CatalogueService,
  ) {}

  async of(request: FastifyRequest): Promise<Visitor> {
    const person = await this.residents.of(request);
    const browser = ownerIn(this.cookies, request);
    const own = person && this.ownerOf(person);
    const owner = own ?? browser;
    const passing = ownerIn(this.cookies, request, PASSING_COOKIE);
    const owners = [own, browser, passing].filter((one) => one !== undefined);
    return { ...(owner && { owner }), owners, ...(person && { person }) };
  }

  /**
   * The same, for something that is begun now: a browser that has no token, and nobody signed in, is given one.
   * @param daysKept of a draft; 0 for one that is not to outlive the browser, which is nobody's but the browser's then
   */
  async orNew(
    request: FastifyRequest,
    reply: FastifyReply,
    daysKept: number = DAYS_KEPT,
  ): Promise<Visitor & { readonly owner: Owner }> {
    const visitor = await this.of(request);
    if (daysKept === 0) {
      const owner = ownerFor(this.cookies, request, reply, 0);
      return { ...visitor, owner, owners: [...visitor.owners, owner] };
    }
    if (visitor.person !== undefined && visitor.owner !== undefined)
      return { ...visitor, owner: visitor.owner };
    const owner = ownerFor(this.cookies, request, reply, this.mostDays());
    return { owner, owners: [owner] };
  }

  /** Lets a browser that has begun something keep its token for as long as the drafts that it has saved now. */
  stay(request: FastifyRequest, reply: FastifyReply): void {
    if (ownerIn(this.cookies, request, DRAFT_COOKIE) !== undefined)
      ownerFor(this.cookies, request, reply, this.mostDays());
  }

  /** One token opens all drafts of a browser, so it lives as long as the longest. */
  private mostDays(): number {
    const days = this.catalogue.allForms().map(({ definition }) => definition.service.draftDays ?? DAYS_KEPT);
    return Math.max(DAYS_KEPT, ...days);
  }

  /** What belongs to a person, on whatever device. */
  ownerOf(person: Pick<Resident, 'issuer' | 'subject'>): Owner {
    return personOwnerOf(this.configuration.secretKey, person);
  }
}
