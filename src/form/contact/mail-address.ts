/** Of the whole, and of what stands before the @ (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_NAME = 64;

/** No quoted names, comments or literal addresses: nobody has them, and mail programs read them differently. */
const NAME = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** Whether it is one address that mail can be sent to, and nothing besides: no line break, no list, no name around it. */
export const isMailAddress = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
  return text.length <= LONGEST && name.length <= LONGEST_NAME && NAME.test(name) && DOMAIN.test(domain);
};
