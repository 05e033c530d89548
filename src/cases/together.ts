interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Lets those who come while others are under way go together. Nobody waits for company: who comes to a free lane goes at
 * once and alone, so that it costs nothing when it is quiet, and little when it is not.
 */
export class Together<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private underWay = 0;

  /**
   * @param goAll gives a result for each item, in their order; what it throws everybody gets
   * @param lanes how many groups may be under way at once
   * @param most how many may go in one group
   */
  constructor(
    private readonly goAll: (items: T[]) => Promise<R[]>,
    private readonly lanes: number,
    private readonly most: number,
  ) {}

  go(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.underWay < this.lanes) void this.leave();
    });
  }

  private async leave(): Promise<void> {
    this.underWay += 1;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.most);
      try {
        const results = await this.goAll(group.map(({ item }) => item));
        group.forEach(({ resolve }, place) => resolve(results[place] as R));
      } catch (fault) {
        group.forEach(({ reject }) => reject(fault));
      }
    }
    this.underWay -= 1;
  }
}
