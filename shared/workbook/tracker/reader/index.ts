export { readTracker, type TrackerPlaces, type TrackerReading, type TrackerResult } from './read-tracker.ts'
