import { addDays } from "./time";

/** Days after which what waits for a principal also reaches the Dinas's inbox. [a], DOMAIN §1. */
export const TOO_LONG_DAYS = 14;

/** Since before this instant something has waited too long. */
export function tooLongBefore(now: Date): Date {
  return addDays(now, -TOO_LONG_DAYS);
}
