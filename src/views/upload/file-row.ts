/** A file that has been uploaded, as its row tells of it. */
export interface FileRow {
  readonly name: string;
  /** Kind and size in words. */
  readonly about: string;
  /** How far the check of it has come. `stored`: nobody knows here. */
  readonly state: 'stored' | 'waiting' | 'clean' | 'harmful' | 'unchecked';
  /** The pointer that the button takes away. */
  readonly pointer: string;
}

/** A file on its way, as a script tells of it. */
export interface FileOnItsWay {
  /** Tells it from the others on the page. */
  readonly key: string;
  readonly name: string;
  /** Of a hundred; undefined while it waits for its turn. */
  readonly percent?: number;
  /** Why it did not arrive, or was not taken. */
  readonly failed?: string;
  /** It would not be taken if it were sent again. */
  readonly isRefused?: true;
}
