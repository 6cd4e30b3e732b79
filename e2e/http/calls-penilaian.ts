import { fingerprintOf } from "@/lib/kinerja/penilaian/queries";
import { NOTHING_RATED, type RatingWords } from "@/lib/kinerja/penilaian/rules";
import type { RatingState } from "@/lib/kinerja/penilaian/status";
import { type MadePlan, makeRating } from "@/prisma/seed/kinerja";
import type { MakeCall } from "./calls";
import { planAt } from "./calls-kinerja-rencana";
import { type Person, type Realm, type School, write } from "./world";

/** Sendings of lib/kinerja/penilaian, and what they and their pages need. */

/** An approved plan whose rating may be given now, of a given teacher or of a new one. */
export const ratablePlan = (realm: Realm, school: Pick<School, "id"> = realm.school, who?: Person) =>
  planAt(realm, school, "disetujui", { who, fase: "penilaian" });

const WORDS: RatingWords = { hasil: "di_atas", perilaku: "sesuai", catatan: "Pertahankan." };

/** A complete rating that was not given yet. */
export async function draftedRating({ id }: MadePlan, { id: sekolahId }: Pick<School, "id">): Promise<void> {
  const { hasil, perilaku, catatan } = WORDS;
  const words = { hasil: hasil || null, perilaku: perilaku || null, catatan };
  await write((tx) => tx.drafPenilaian.create({ data: { rencanaId: id, sekolahId, ...words } }));
}

/** A rating that was given. */
export const ratingOf = (plan: MadePlan, status: RatingState = "dinilai") =>
  write((tx) => makeRating(tx, { plan, status }));

/** A plan of the principal's school, and plans of two others. */
const rates =
  (fields: Record<string, string>, prepare: typeof draftedRating = async () => undefined): MakeCall =>
  async ({ ours, theirs }) => {
    const ready = async (realm: Realm, school: Pick<School, "id">) => {
      const { plan } = await ratablePlan(realm, school);
      await prepare(plan, school);
      return plan.id;
    };
    return {
      as: ours.school.kepsek,
      fields: { id: await ready(ours, ours.school), ...fields },
      foreign: { id: [await ready(ours, ours.neighbour), await ready(theirs, theirs.school)] },
    };
  };

const ACTIONS = "lib/kinerja/penilaian/actions.ts";

export const RATING_CALLS: Record<string, readonly MakeCall[]> = {
  [`${ACTIONS}#simpanDrafPenilaian`]: [rates({ ...WORDS, dasar: fingerprintOf(NOTHING_RATED), lanjut: "periksa" })],
  [`${ACTIONS}#simpanPenilaian`]: [rates({ dasar: fingerprintOf(WORDS), versi: "0" }, draftedRating)],
  [`${ACTIONS}#ketahuiPenilaian`]: [
    async ({ ours }) => {
      const [own, other] = [await ratablePlan(ours), await ratablePlan(ours)];
      for (const { plan } of [own, other]) await ratingOf(plan);
      return { as: own.teacher, fields: { id: own.plan.id, versi: "1" }, foreign: { id: [other.plan.id] } };
    },
  ],
};
