import { expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { PHOTO_LABELS } from "@/lib/berkas/labels";
import { UNFINISHED } from "@/lib/berkas/rules";
import { preparationSchema } from "./schema";

const ID = "b7a3c1de-5f60-4a8b-9c2d-1e0f3a4b5c6d";
const sent = (more: Record<string, string>) => safeParse(preparationSchema, { id: ID, dasar: "1", ...more });

it("a form that saves itself leaves out a file that is not up yet", () => {
  expect(sent({ berkasId: UNFINISHED, upaya: "Kartu." })).toMatchObject({ data: { berkasId: "", upaya: "Kartu." } });
  expect(sent({ berkasId: ID })).toMatchObject({ data: { berkasId: ID } });
});

it.each(["draf", "periksa"])("by hand (%s) it is refused, so that the file is not lost", (lanjut) => {
  expect(sent({ berkasId: UNFINISHED, lanjut }).error?.issues).toMatchObject([
    { path: ["berkasId"], message: PHOTO_LABELS.notSent },
  ]);
  for (const berkasId of ["", ID]) expect(sent({ berkasId, lanjut })).toMatchObject({ data: { berkasId } });
});
