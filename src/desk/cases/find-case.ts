/** The desk and the API find a case by the same rule. */
export { findCase, mayReach } from '../../cases';
