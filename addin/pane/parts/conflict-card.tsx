import type { Conflict, Scalar } from '../../../shared/workbook/index.ts'
import { useTexts } from '../context.ts'
import { Button } from './button.tsx'

interface Properties {
  readonly conflict: Conflict
  readonly place: string
  readonly busy: boolean
  readonly onResolve: (choice: 'mine' | 'theirs') => void
}

/** Two people's values of one field, side by side. */
export function ConflictCard({ conflict, place, busy, onResolve }: Properties) {
  const texts = useTexts().sync
  const { time } = useTexts()
  return (
    <fieldset class="card conflict">
      <legend>{place}</legend>
      <div class="sides">
        <div>
          <h3>{texts.mine}</h3>
          <p class="value">{useShown(conflict, conflict.yours)}</p>
          <p class="detail">{texts.here}</p>
          <Button disabled={busy} onClick={() => onResolve('mine')}>
            {texts.keepMine}
          </Button>
        </div>
        <div>
          <h3>{texts.theirs}</h3>
          <p class="value">{useShown(conflict, conflict.theirs)}</p>
          <p class="detail">{texts.by(conflict.by, time(conflict.at))}</p>
          <Button disabled={busy} onClick={() => onResolve('theirs')}>
            {texts.takeTheirs}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}

/** A value as people read it; where a whole row is at stake, whether it is there. */
function useShown({ field }: Conflict, value: Scalar): string {
  const texts = useTexts().sync
  if (field === null) return value === null ? texts.removed : texts.kept
  return value === null ? texts.empty : String(value)
}
