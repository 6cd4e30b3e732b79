import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import type { Prisma, Tx } from "@/lib/server/db";
import { tellPrincipal } from "@/lib/server/notify";
import type { AkunScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { isRated } from "../penilaian/queries";
import { type HeldPhase, readPhase } from "../periode/queries";
import { isChangeOpen } from "../periode/rules";
import { type Item, readItems } from "../rencana/queries";
import { fieldName, isChoosable, type PartFields, takenIn } from "../rencana/rules";
import { RHK_CHANGE_HAPPENINGS } from "./labels";
import { type ChangeMailName, changeNotices } from "./messages";
import { fingerprintOfFiles, readFilesOf } from "./queries";
import {
  type ChangeKind,
  checkChange,
  differenceOf,
  type PlanRow,
  presentRows,
  type Wanted,
  wantedRows,
} from "./rules";

type Target = { id: string; jenis: ChangeKind };

type HeldPlan = { id: string; akunId: string; katalogId: string; items: Item[]; period: HeldPhase };

/**
 * One's own approved plan while its RHK may be changed, held until the transaction ends: an upload or a collecting that is under way
 * comes before it or after it, never in between (RELIABILITY C12). `items`: the catalogue's rows of the kind, with what the plan has.
 * Errors: `tidak_ditemukan` (anybody else's too), `data_berubah` (the phase, or rated already).
 */
async function holdPlan(tx: Tx, { akunId }: AkunScope, { id, jenis }: Target): Promise<Result<HeldPlan>> {
  const [plan] = await tx.$queryRaw<{ katalogId: string }[]>`
    SELECT katalog_id AS "katalogId" FROM rencana_kinerja
    WHERE id = ${id}::uuid AND akun_id = ${akunId}::uuid AND status = 'disetujui' AND skema = 'skema_2024' FOR UPDATE`;
  if (!plan) return notFound("Rencana kinerja");
  const period = await readPhase(tx, id);
  if ((await isRated({ id }, tx)) || !isChangeOpen(period, period.now, period.perpanjangan)) {
    return fail(
      "data_berubah",
      "Rencana Hasil Kerja hanya dapat diubah selama fase pelaksanaan, sebelum periode penilaian dimulai.",
    );
  }
  const items = (await readItems(tx, { id, katalogId: plan.katalogId })).filter((item) => item.jenis === jenis);
  return ok({ id, akunId, ...plan, items, period });
}

const asJson = (rows: readonly PlanRow[]) => rows.map((row): Prisma.InputJsonObject => ({ ...row }));
const draftJson = (rows: readonly Wanted[]) =>
  rows.map(({ butirId, kuantitas, keterangan }): Prisma.InputJsonObject => ({ butirId, kuantitas, keterangan }));

/**
 * "Sudah diskusi": the change begins with the rows as they are. Begun twice, it is the same one. Errors: those of the plan.
 */
export async function beginChange(tx: Tx, scope: AkunScope, target: Target): Promise<Result> {
  const held = await holdPlan(tx, scope, target);
  if (!held.ok) return held;
  const { id, items, period } = held.data;
  await tx.drafPerubahan.createMany({
    data: [{ rencanaId: id, jenis: target.jenis, isi: draftJson(presentRows(items)), dibuatPada: period.now }],
    skipDuplicates: true,
  });
  return ok();
}

/**
 * Simpan of the edit page: keeps what the rows are going to be; the plan itself stays as it is until the last confirmation.
 * Errors: those of the plan, `data_berubah` (another tab), `isian_salah` (fewer than 32 points, nothing changed, not yet valid).
 */
export async function saveChange(
  tx: Tx,
  scope: AkunScope,
  { versi, fields, ...target }: Target & { versi: number; fields: PartFields },
): Promise<Result> {
  const held = await holdPlan(tx, scope, target);
  if (!held.ok) return held;
  const { id, items, period } = held.data;
  const taken = takenIn(target.jenis, fields, items.length);
  const firstDay = dayIn(period.rencanaBuka, period.zona);
  const tooEarly = items.findIndex(
    ({ berlakuSejak, kuantitas }, index) =>
      berlakuSejak !== null && (taken[index]?.kuantitas ?? 0) > kuantitas && !isChoosable(berlakuSejak, firstDay),
  );
  if (tooEarly >= 0) {
    return invalid({ [fieldName("kuantitas", tooEarly)]: "Rencana hasil kerja ini belum berlaku pada periode ini." });
  }
  const present = presentRows(items);
  const chosen = items.flatMap((item, index) => {
    const { kuantitas = 0, keterangan = "" } = taken[index] ?? {};
    // An RHK's words are not asked for here: they stay as they are.
    const words = target.jenis === "rhk" ? item.keterangan : keterangan;
    return kuantitas > 0 ? [{ butirId: item.id, kuantitas, keterangan: words }] : [];
  });
  const wanted = wantedRows(items, chosen);
  const allowed = checkChange(target.jenis, present, wanted);
  if (!allowed.ok) return allowed;
  const { count } = await tx.drafPerubahan.updateMany({
    where: { rencanaId: id, jenis: target.jenis, versi },
    data: { isi: draftJson(wanted), versi: { increment: 1 } },
  });
  return count === 1 ? ok() : stale();
}

/** Gives a change up that was never confirmed. Errors: `tidak_ditemukan`. */
export async function dropChange(tx: Tx, { akunId }: AkunScope, { id, jenis }: Target): Promise<Result> {
  const { count } = await tx.drafPerubahan.deleteMany({ where: { rencanaId: id, jenis, rencana: { akunId } } });
  return count === 1 ? ok() : notFound("Perubahan");
}

/**
 * The last confirmation: the changed rows and their evidence are gone, locked or not; unchanged ones are not touched (DOMAIN §3.4).
 * `versi` is the change and `dasar` the files that the reader saw. Tells which files nothing of the plan shows any more.
 * Errors: those of the plan, `data_berubah` (changed in another tab, or a document came or went since), `isian_salah`.
 */
export async function applyChange(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { versi, dasar, ...target }: Target & { versi: number; dasar: string },
): Promise<Result<{ nomor: number; berkasIds: string[] }>> {
  const held = await holdPlan(tx, scope, target);
  if (!held.ok) return held;
  const { id, akunId, katalogId, items, period } = held.data;
  const { jenis } = target;
  const draft = await tx.drafPerubahan.findUnique({ where: { rencanaId_jenis: { rencanaId: id, jenis } } });
  if (draft?.versi !== versi) return stale();
  const present = presentRows(items);
  const wanted = wantedRows(items, draft.isi as Wanted[]);
  const allowed = checkChange(jenis, present, wanted);
  if (!allowed.ok) return allowed;
  const { gone, come } = differenceOf(present, wanted);
  const files = await readFilesOf(
    tx,
    gone.map(({ barisId }) => barisId),
  );
  if (fingerprintOfFiles(files) !== dasar) {
    return fail(
      "data_berubah",
      "Bukti dukung dari baris yang diubah sudah tidak sama dengan yang Anda lihat. Muat ulang halaman, lalu periksa lagi berkas yang akan terhapus.",
    );
  }

  const last = await tx.perubahanRencana.aggregate({ where: { rencanaId: id }, _max: { nomor: true } });
  const nomor = (last._max.nomor ?? 0) + 1;
  const { now } = period;
  // The record first: the database lets rows of an approved plan move only after it, in the same transaction.
  await tx.perubahanRencana.create({
    data: {
      ...{ rencanaId: id, nomor, jenis, dibuatPada: now },
      sebelum: asJson(present.map(({ barisId: _, ...row }) => row)),
      sesudah: asJson(wanted),
      berkas: files.map(({ nama, sha256, judul }): Prisma.InputJsonObject => ({ nama, sha256, judul })),
    },
  });
  await tx.barisRencana.deleteMany({ where: { rencanaId: id, id: { in: gone.map(({ barisId }) => barisId) } } });
  await tx.barisRencana.createMany({
    data: come.map(({ butirId, poin, kuantitas, keterangan }) => ({
      ...{ rencanaId: id, katalogId, butirId, jenis, poin, kuantitas, keterangan, diubahPada: now },
    })),
  });
  await tx.drafPerubahan.delete({ where: { rencanaId_jenis: { rencanaId: id, jenis } } });
  await tx.rencanaKinerja.update({ where: { id }, data: { versi: { increment: 1 } } });

  await record(tx, {
    by: deed.by,
    aksi: "rencana.ubahRhk",
    objek: { jenis: "rencana_kinerja", id },
    peristiwa: RHK_CHANGE_HAPPENINGS[jenis],
    requestId: deed.requestId,
    rincian: { nomor, jenis, berkas: files.map(({ sha256 }) => sha256) },
  });
  const { sekolahId } = await tx.guru.findUniqueOrThrow({ where: { akunId }, select: { sekolahId: true } });
  await tellPrincipal(tx, sekolahId, {
    templat: "rhk-diubah" satisfies ChangeMailName,
    data: { guru: deed.by.nama, periode: period.nama, id, nomor: String(nomor) },
    notice: changeNotices.diubah(deed.by.nama, period.nama, id, nomor),
    kunci: `rhk-diubah:${id}:${nomor}`,
  });
  return ok({ nomor, berkasIds: [...new Set(files.map(({ berkasId }) => berkasId))] });
}
