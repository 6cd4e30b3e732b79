/** A fresh idempotency key for a form that a page is about to show (RELIABILITY C4): one form, one effect. */
export function newFormKey(): string {
  return crypto.randomUUID();
}
