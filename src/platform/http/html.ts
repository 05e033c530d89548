/** What a door answers a browser with: a whole page. `AnswerInterceptor` makes headers of the rest. */
export class Html {
  constructor(
    readonly html: string,
    /** What stands in its style elements, to the letter: their hashes go into the content security policy. */
    readonly styles: readonly string[],
    readonly options: HtmlOptions = {},
  ) {}
}

export interface HtmlOptions {
  readonly status?: number;
  /** Someone's own: kept by no cache, followed by no search engine. */
  readonly personal?: boolean;
  /** It loads scripts, from our own addresses alone. */
  readonly hasScript?: boolean;
  /** It may stand in a frame of a page of ours, and of nobody else's. */
  readonly isFramed?: boolean;
  /** It has frames with pages of ours in them. */
  readonly hasFrames?: boolean;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;
}

/** Go and see: the answer to every post that went well, so that reloading repeats nothing (303, RFC 9110 15.4.4). */
export class GoTo {
  constructor(readonly address: string) {}
}
