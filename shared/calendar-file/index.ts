export { type CalendarFile, type CalendarOptions, calendarFile } from './calendar-file.ts'
export { type Published, publishedIn } from './published.ts'
export { momentOf } from './zoned-time.ts'
