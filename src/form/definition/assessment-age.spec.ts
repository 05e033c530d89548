import { isOldAssessment } from './assessment-age';

describe('an assessment of accessibility', () => {
  it.each([
    ['2025-11-28', '2026-11-28', false],
    ['2025-11-27', '2026-11-28', true],
    ['2026-11-28', '2026-11-28', false],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
  ])('of %s is old on %s: %s', (day, today, isOld) => expect(isOldAssessment(day, today)).toBe(isOld));
});
