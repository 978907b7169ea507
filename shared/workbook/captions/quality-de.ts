import type { QualityRuleId } from '../../okr/index.ts'

export const qualityDe: Readonly<Record<QualityRuleId, string>> = {
  'key-result-not-measurable':
    'Das lässt sich noch nicht messen: Wählen Sie einen Typ und geben Sie bei Increase und Decrease Ausgangs- und Zielwert an, bei At least und At most den Zielwert, bei Milestones die Anzahl.',
  'target-equals-baseline':
    'Ziel- und Ausgangswert sind gleich, es gibt nichts zu erreichen; ändern Sie einen.',
  'direction-contradicts-type':
    'Der Zielwert liegt in der anderen Richtung, als der Typ sagt; tauschen Sie die Werte oder wählen Sie den anderen Typ.',
  'objective-without-key-results':
    'Nichts zeigt, ob dieses Ziel erreicht ist; ergänzen Sie zwei bis fünf Schlüsselergebnisse.',
  'weight-not-a-number': 'Ein Gewicht ist eine Zahl ab 0, leer heißt 1; bis dahin zählt die Zeile nirgends.',
  'date-outside-cycle':
    'Dieser Tag liegt außerhalb des Zyklus; wählen Sie einen darin oder lassen Sie ihn frei.',
  'too-many-objectives': 'Das sind mehr Ziele, als ein Team verfolgen kann; behalten Sie die wichtigsten.',
  'too-many-key-results':
    'Dieses Ziel hat mehr Schlüsselergebnisse, als helfen; behalten Sie die aussagekräftigsten.',
  'too-few-key-results':
    'Ein einziges Schlüsselergebnis lässt sich leicht auf Kosten von anderem erreichen; ergänzen Sie ein zweites.',
  'no-owner': 'Niemand kümmert sich darum; nennen Sie eine Person.',
  'reads-like-a-task':
    'Das liest sich wie eine Aufgabe; sagen Sie, was danach anders ist und woran man es misst.',
  'objective-carries-number':
    'Zahlen gehören in die Schlüsselergebnisse; sagen Sie hier, wofür sie gut sind.',
  'same-key-result':
    'Ein anderes Schlüsselergebnis sagt dasselbe; entfernen Sie eines oder sagen Sie, worin sie sich unterscheiden.',
  'only-done':
    'Alle Schlüsselergebnisse sind nur erledigt oder nicht; messen Sie mindestens eines mit einer Zahl.',
  'target-below-baseline':
    'Der Zielwert liegt unter dem Ausgangswert; wenn weniger besser ist, wählen Sie den Typ Decrease.',
  'supports-nothing':
    'Dieses Ziel unterstützt kein anderes; nennen Sie das, dem es hilft, falls es eines gibt.',
}
