/** Why an owner sees a key result otherwise than its numbers. */
export const REASONS = {
  'On track': 'The number lags by two weeks; orders already signed cover the gap.',
  'At risk': 'Looks good on paper, but most of it hangs on one delivery that is not confirmed.',
  'Off track': 'What we counted on has been cancelled; without a new plan we will not get there.',
  Done: 'Reached by the new definition we agreed with sales; the old one runs out.',
} as const

/** Where a key result's numbers come from. */
export const SOURCES = [
  'Read from the service system every Friday.',
  'Counted by hand from the weekly list.',
  'From the telemetry dashboard, mean of seven days.',
  'From the order system, Monday morning.',
  'Survey of the week, at least thirty answers.',
]
