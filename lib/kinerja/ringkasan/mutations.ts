import "server-only";
import { fail, notFound, ok, type Result } from "@/lib/kernel/result";
import { dayIn, type Zone } from "@/lib/kernel/time";
import type { Tx } from "@/lib/server/db";
import { tellAll } from "@/lib/server/notify";
import type { SekolahScope } from "@/lib/server/scope";
import { type Deed, recordAll } from "@/lib/server/trail";
import { REMINDER_HAPPENING, reminderOf, STEP_LABELS } from "./labels";
import { type OverviewMailName, reminderNotice } from "./messages";
import { listPeriodsFor, listTeachers, type Teacher } from "./queries";
import { checkReminder } from "./rules";

const nobody = () =>
  fail("bentrok", "Tidak ada guru tertinggal yang belum diingatkan hari ini, jadi tidak ada pengingat yang dikirim.");

/**
 * Reminds one teacher (`akunId`), or everybody who is behind and was not reminded today (null): notice, mail, timeline and audit, each
 * in one or two statements. The table's key lets one reminder a day through, whoever else sends at the same moment.
 * Errors: `tidak_ditemukan` (period, teacher), `bentrok` (nobody to be reminded, and why).
 */
export async function remind(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  { periodeId, akunId, zona }: { periodeId: string; akunId: string | null; zona: Zone },
): Promise<Result<{ jumlah: number }>> {
  const { now } = deed;
  const period = (await listPeriodsFor(scope, { asked: periodeId, tx })).find((one) => one.periodeId === periodeId);
  if (!period) return notFound("Periode");
  const hari = dayIn(now, zona);
  const teachers = await listTeachers(scope, { period, now, hari }, { akunId: akunId ?? undefined, tx });
  if (akunId) {
    const [teacher] = teachers;
    if (!teacher) return notFound("Guru");
    const allowed = checkReminder(teacher);
    if (!allowed.ok) return allowed;
  }
  const wanted = teachers.filter((teacher) => checkReminder(teacher).ok);
  // In the order of their ids, so that two who remind everybody at once wait for each other and never in a circle.
  const written = await tx.pengingatKinerja.createManyAndReturn({
    data: wanted.map((teacher) => ({
      ...{ periodeId, akunId: teacher.akunId, hari: new Date(`${hari}T00:00:00.000Z`) },
      ...{ olehNama: deed.by.nama, dibuatPada: now },
    })),
    skipDuplicates: true,
    select: { akunId: true },
  });
  const ids = new Set(written.map((row) => row.akunId));
  const reminded = wanted.filter((teacher) => ids.has(teacher.akunId));
  if (reminded.length === 0) return nobody();

  const behind = ({ steps }: Teacher) => steps.filter((step) => step.isBehind);
  await recordAll(
    tx,
    reminded.map((teacher) => ({
      by: deed.by,
      aksi: "kinerja.ingatkan",
      // Without a plan there is nothing whose timeline it could stand in but the teacher's own.
      objek: teacher.rencanaId
        ? { jenis: "rencana_kinerja", id: teacher.rencanaId }
        : { jenis: "pengingat_kinerja", id: teacher.akunId },
      peristiwa: `${REMINDER_HAPPENING}: ${behind(teacher)
        .map(({ step }) => STEP_LABELS[step].toLowerCase())
        .join(", ")}`,
      requestId: deed.requestId,
      rincian: { periodeId, langkah: behind(teacher).map(({ step }) => step) },
    })),
  );
  await tellAll(
    tx,
    reminded.map((teacher) => {
      const tautan = teacher.rencanaId ? `/guru/kinerja/${teacher.rencanaId}` : "/guru/kinerja";
      const hal = behind(teacher).map((step) => reminderOf(step, now, period.zona));
      return {
        ...{ akunId: teacher.akunId, nama: teacher.nama, surel: teacher.surel },
        templat: "kinerja-diingatkan" satisfies OverviewMailName,
        data: { periode: period.nama, hal, tautan },
        notice: reminderNotice(period.nama, hal, tautan),
        kunci: `kinerja-diingatkan:${periodeId}:${teacher.akunId}:${hari}`,
      };
    }),
  );
  return ok({ jumlah: reminded.length });
}
