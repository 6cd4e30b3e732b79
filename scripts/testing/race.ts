/**
 * The figures of a race (RELIABILITY C): so many rounds, in each of them so many at once. Small in `npm test`, full in
 * `npm run test:long`.
 */
export const LONG = process.env.LONG === "1";
export const [ROUNDS, CLIENTS] = LONG ? ([200, 16] as const) : ([20, 8] as const);
/** How long a race may take. */
export const RACE = { timeout: LONG ? 1_200_000 : 180_000 };
