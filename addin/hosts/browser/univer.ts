import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US'
import {
  CalculationMode,
  CELL_INVERTED_INDEX_CACHE,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core'
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import dataValidationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US'

/**
 * Starts Univer inside an element. It is started from its core with single presets: `@univerjs/presets` would bring
 * packages that name no licence. Formulas of an opened workbook are always computed anew, since the day may have turned.
 */
export function startUniver(container: HTMLElement, options: { readonly dark: boolean }): FUniver {
  compareWithoutIndex()
  const univer = new Univer({
    darkMode: options.dark,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalFormattingEnglish, dataValidationEnglish),
    },
    logLevel: LogLevel.WARN,
  })
  const presets = [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      sheets: { protectedRangeShadow: false },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ]
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1])
    else univer.registerPlugin(plugin)
  }
  return FUniver.newAPI(univer)
}

/**
 * Univer remembers where in a column which value stands, and takes 0 and blank for the same there: the second time
 * that a formula asks whether a cell with 0 is `""`, the answer is yes. Without that index the answers are right.
 */
function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] })
}
