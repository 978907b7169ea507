/** Texts of the sheets Start and Dashboard. `{name}` in a sentence stands for a figure that the workbook computes. */
export interface SheetCaptions {
  readonly settingsSheet: Readonly<
    Record<'title' | 'setting' | 'value' | 'used' | 'meaning' | 'note', string>
  >
  readonly startSheet: {
    readonly title: string
    readonly lead: string
    readonly standing: string
    readonly nothingYet: string
    /** Figures: progress, expected, confidence, onTrack, objectives, atRisk, offTrack, checkedIn, open, attention. */
    readonly sentences: readonly string[]
    readonly steps: string
    readonly stepList: readonly string[]
    readonly tips: string
    readonly tipList: readonly string[]
  }
  readonly dashboardSheet: Readonly<
    Record<
      | 'asOf'
      | 'progress'
      | 'progressNote'
      | 'confidence'
      | 'confidenceNote'
      | 'onTrack'
      | 'atRisk'
      | 'offTrack'
      | 'objectivesNote'
      | 'checkedIn'
      | 'checkedInNote'
      | 'objectives'
      | 'progressChart'
      | 'statusChart'
      | 'suggestedScore'
      | 'attention'
      | 'attentionNote'
      | 'why'
      | 'whyOffTrack'
      | 'whyDisagreement'
      | 'whyStale'
      | 'whyNoCheckIn',
      string
    >
  >
}
