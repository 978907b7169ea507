import type { Sentences } from '../en/index.ts'

export const statements: Sentences['statements'] = {
  priorities: 'Unsere OKRs haben uns geholfen, am Wichtigsten zu arbeiten.',
  clarity: 'Ich wusste jede Woche, was für unsere OKRs zu tun war.',
  checkIns: 'Unsere Check-ins waren ihre Zeit wert.',
  support: 'Ich bekam die Unterstützung und die Schulung, die ich brauchte.',
  alignment: 'Wir haben uns mit anderen Teams gut abgestimmt.',
}
