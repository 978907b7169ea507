import type { QualityRuleId } from '../../okr/index.ts'

export const qualityEn: Readonly<Record<QualityRuleId, string>> = {
  'key-result-not-measurable':
    'This cannot be measured yet: choose a type, and give Increase and Decrease a baseline and a target, At least and At most a target, Milestones how many there are.',
  'target-equals-baseline':
    'Target and baseline are the same, so there is nothing to reach; change one of them.',
  'direction-contradicts-type':
    'The target lies in the other direction than the type says; swap baseline and target, or choose the other type.',
  'objective-without-key-results': 'Nothing shows whether this is reached; add two to five key results.',
  'weight-not-a-number': 'A weight is a number from 0 on, and blank is 1; until then this counts nowhere.',
  'date-outside-cycle': 'This day is outside the cycle; choose one within it, or leave it blank.',
  'too-many-objectives': 'There are more objectives than a team can attend to; keep the most important ones.',
  'too-many-key-results': 'This objective has more key results than help; keep those that say most.',
  'too-few-key-results':
    'One key result alone is easily met at the cost of something else; add a second one.',
  'no-owner': 'Nobody looks after this; name one person.',
  'reads-like-a-task':
    'This reads like a task; say what will be different once it is done, and how that is measured.',
  'objective-carries-number': 'Numbers belong in the key results; say here what they are for.',
  'same-key-result': 'Another key result says the same; remove one, or say where they differ.',
  'only-done': 'All key results are done or not done; measure at least one of them by a number.',
  'target-below-baseline': 'The target is below the baseline; if less is better, choose the type Decrease.',
  'supports-nothing': 'This supports no other objective; name the one it helps, if there is one.',
}
