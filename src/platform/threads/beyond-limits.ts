/** Something took more time or memory than it may, or nested too deep. The message says which. */
export class BeyondLimits extends Error {}
