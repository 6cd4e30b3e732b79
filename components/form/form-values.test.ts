import { describe, expect, it } from "vitest";
import { formValues } from "./form-values";

describe("what the browser-side check sees", () => {
  it("is what the server's schema sees: no key, nothing of the framework, repeated names as a list", () => {
    const form = new FormData();
    form.append("_kunci", "9b2f7f9e-1111-4222-8333-444455556666");
    form.append("$ACTION_ID_abc", "");
    form.append("nama", "Siti");
    form.append("catatan", "");
    form.append("tugas", "a");
    form.append("tugas", "b");
    expect(formValues(form)).toEqual({ nama: "Siti", catatan: "", tugas: ["a", "b"] });
  });
});
