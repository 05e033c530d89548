/** Every format that a schema may ask for, for forms that use rare ones. */
export { formats } from '../../form/validation/format-list';
