/** Swedish identifiers, in a file of their own that only forms with such questions load. */
export * from '../../form/identifiers/formats';
export * from '../../form/identifiers/format-fault';
