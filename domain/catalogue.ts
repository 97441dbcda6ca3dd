import type { AccessEvent } from './access/events.ts';
import type { HealthRecordEvent } from './health-record/index.ts';
import type { PeopleEvent } from './people/events.ts';
import type { SelfMeasurementEvent } from './self-measurement/events.ts';
import type { WishesEvent } from './wishes/events.ts';

/** Every fact that any context may record. */
export type AnyEvent = AccessEvent | HealthRecordEvent | PeopleEvent | SelfMeasurementEvent | WishesEvent;
