import type { Examples } from '../gallery/example';
import { Edge } from './edge';

export const examples: Examples = { first: <Edge step={1} of={5} />, last: <Edge step={5} of={5} /> };
