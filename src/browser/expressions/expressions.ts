/** Calculated values and checks over several answers, in a file of their own that only forms with such load. */
export * from '../../form/expressions/calculate';
export * from '../../form/expressions/rule-errors';
