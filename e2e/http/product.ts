import { inject } from "vitest";

/** The product this test file speaks to: files run side by side, and each of the runner's places has a product of its own. */
export const product = productOf(inject("products"), Number(process.env.VITEST_POOL_ID));

function productOf<Product>(products: readonly Product[], place: number): Product {
  const own = products[place - 1];
  if (!own) throw new Error(`no product for place ${place} of ${products.length}`);
  return own;
}
