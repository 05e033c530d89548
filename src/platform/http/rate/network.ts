import { isIPv6 } from 'node:net';

/** An address in the form that IPv4 has in IPv6 (RFC 4291 2.5.5.2) is the IPv4 one. */
const plain = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;

/** Who is counted as one: an IPv4 address; and whoever has one IPv6 address has the whole /64 around it (RFC 6177). */
export const networkOf = (address: string): string => {
  const bare = plain(address);
  if (!isIPv6(bare)) return bare;
  const [left = '', right] = bare.split('::');
  const groups = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? [] : Array<string>(8 - groups.length - tail.length).fill('0');
  return [...groups, ...zeros, ...tail].slice(0, 4).join(':');
};

/**
 * Whether a request comes from the machine itself: the operator's own tools, or a proxy here whose word is not believed. Its
 * address says nothing of who it is then, and everybody would be counted as one.
 */
export const isThisMachine = (address: string): boolean => {
  const bare = plain(address);
  return bare === '::1' || bare.startsWith('127.');
};
