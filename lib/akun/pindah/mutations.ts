import "server-only";
import { fail, invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import { Prisma, type Tx } from "@/lib/server/db";
import { tell, tellPrincipal } from "@/lib/server/notify";
import type { AkunScope, SekolahScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { type RegistrationState, registrationWorkflow } from "../pendaftaran/status";
import { MOVE_HAPPENINGS } from "./labels";
import { type MoveMailName, moveNotices } from "./messages";
import { checkMove } from "./rules";
import { type MoveEvent, type MoveState, moveWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "pindah_sekolah", id });

/**
 * Every writer here takes the teacher's row first and the move second, so that asking, approving and deactivating never
 * wait for each other in a circle (RELIABILITY C2).
 */
async function lockTeacher(tx: Tx, akunId: string): Promise<{ status: RegistrationState; sekolahId: string } | null> {
  const [row] = await tx.$queryRaw<{ status: RegistrationState; sekolahId: string }[]>`
    SELECT status::text AS status, sekolah_id AS "sekolahId" FROM guru WHERE akun_id = ${akunId}::uuid FOR UPDATE`;
  return row ?? null;
}

/**
 * The teacher asks to move to the school with this NPSN; at most one request is open.
 * Errors: `tidak_ditemukan`, `data_berubah` (not an approved teacher), `isian_salah` (school), `bentrok` (one is open).
 */
export async function askMove(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { npsn, alasan }: { npsn: string; alasan: string },
): Promise<Result<{ id: string }>> {
  const { akunId } = scope;
  const guru = await lockTeacher(tx, akunId);
  if (!guru) return notFound("Pendaftaran");
  const from = await tx.sekolah.findUniqueOrThrow({
    where: { id: guru.sekolahId },
    select: { npsn: true, nama: true },
  });
  const to = await tx.sekolah.findUnique({ where: { npsn }, select: { id: true, nama: true } });
  if (!to) return invalid({ npsn: "Sekolah ini tidak terdaftar. Cari sekolah tujuan lagi." });
  const allowed = checkMove({ status: guru.status, from: from.npsn, to: npsn });
  if (!allowed.ok) return allowed;

  const [move] = await tx.pindahSekolah.createManyAndReturn({
    data: [
      {
        akunId,
        dariSekolahId: guru.sekolahId,
        keSekolahId: to.id,
        alasan: alasan || null,
        diajukanPada: deed.now,
        statusSejak: deed.now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!move)
    return fail("bentrok", "Permintaan pindah Anda yang sebelumnya masih terbuka. Batalkan dulu permintaan itu.");
  await record(tx, {
    by: deed.by,
    aksi: "pindah.ajukan",
    objek: objek(move.id),
    peristiwa: MOVE_HAPPENINGS.ajukan,
    ke: moveWorkflow.initial,
    alasan: alasan || undefined,
    requestId: deed.requestId,
  });
  await tellPrincipal(tx, to.id, {
    templat: "pindah-masuk" satisfies MoveMailName,
    data: { guru: deed.by.nama, dari: from.nama, ke: to.nama, id: move.id },
    notice: moveNotices.masuk(deed.by.nama, from.nama, move.id),
    kunci: `pindah-masuk:${move.id}`,
  });
  return ok({ id: move.id });
}

/** The teacher takes the request back. Errors: `tidak_ditemukan`, `data_berubah`. */
export async function cancelMove(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { id, versi }: { id: string; versi: number },
): Promise<Result> {
  const move = await findAsked(tx, id, Prisma.sql`p.akun_id = ${scope.akunId}::uuid`);
  if (!move) return notFound("Permintaan pindah");
  return settle(tx, deed, move, { event: "batalkan", actor: "guru", versi });
}

/**
 * The new school's principal decides. Approval moves the teacher at once and makes them active there.
 * Errors: `tidak_ditemukan` (another school's request too), `data_berubah`, `isian_salah` (reason).
 */
export async function decideMove(
  tx: Tx,
  deed: Deed,
  scope: SekolahScope,
  event: "setujui" | "tolak",
  { id, versi, alasan }: { id: string; versi: number; alasan?: string },
): Promise<Result<{ nama: string }>> {
  const move = await findAsked(tx, id, Prisma.sql`p.ke_sekolah_id = ${scope.sekolahId}::uuid`);
  if (!move) return notFound("Permintaan pindah");
  const guru = event === "setujui" ? await lockTeacher(tx, move.akunId) : null;
  const settled = await settle(tx, deed, move, { event, actor: "kepsek", versi, alasan });
  if (!settled.ok) return settled;
  if (guru) {
    const arrived = await arrive(tx, deed, move, guru);
    if (!arrived.ok) return arrived;
  }

  const { guru: nama, surel, dari, ke } = move;
  const facts = { guru: nama, dari, ke, alasan: alasan ?? "" };
  const kunci = `pindah-${event}:${id}`;
  const notice = event === "setujui" ? moveNotices.disetujui(ke) : moveNotices.ditolak(ke, facts.alasan);
  await tell(
    tx,
    { akunId: move.akunId, nama, surel },
    {
      templat: (event === "setujui" ? "pindah-disetujui" : "pindah-ditolak") satisfies MoveMailName,
      data: facts,
      notice,
      kunci,
    },
  );
  if (event === "setujui") {
    await tellPrincipal(tx, move.dariSekolahId, {
      templat: "pindah-keluar" satisfies MoveMailName,
      data: facts,
      notice: moveNotices.keluar(nama, ke),
      kunci: `pindah-keluar:${id}`,
    });
  }
  return ok({ nama });
}

type Asked = {
  id: string;
  akunId: string;
  status: MoveState;
  dariSekolahId: string;
  keSekolahId: string;
  guru: string;
  surel: string | null;
  dari: string;
  ke: string;
};

/**
 * A request as `whose` may see it, with the names its letters need. In one statement: Prisma would ask for the three relations side
 * by side, and a transaction has one connection, which pg 9 lets nobody share.
 */
async function findAsked(tx: Tx, id: string, whose: Prisma.Sql): Promise<Asked | null> {
  const [row] = await tx.$queryRaw<Asked[]>`
    SELECT p.id, p.akun_id AS "akunId", p.status::text AS status, p.dari_sekolah_id AS "dariSekolahId",
      p.ke_sekolah_id AS "keSekolahId", a.nama AS guru, a.surel, d.nama AS dari, k.nama AS ke
    FROM pindah_sekolah p JOIN akun a ON a.id = p.akun_id
      JOIN sekolah d ON d.id = p.dari_sekolah_id JOIN sekolah k ON k.id = p.ke_sekolah_id
    WHERE p.id = ${id}::uuid AND ${whose}`;
  return row ?? null;
}

/** The one guarded write of all decisions on a move (DESIGN §3.2), with its trace. */
async function settle(
  tx: Tx,
  deed: Deed,
  move: Asked,
  { event, actor, versi, alasan }: { event: MoveEvent; actor: "guru" | "kepsek"; versi: number; alasan?: string },
): Promise<Result> {
  const next = transition(moveWorkflow, event, { state: move.status, actor, reason: alasan });
  if (!next.ok) return next;
  const { count } = await tx.pindahSekolah.updateMany({
    where: { id: move.id, status: move.status, versi },
    data: {
      status: next.data,
      statusSejak: deed.now,
      versi: { increment: 1 },
      // The teacher's own words stay, unless a refusal brings its reason; the timeline keeps both.
      ...(alasan?.trim() ? { alasan: alasan.trim() } : {}),
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `pindah.${event}`,
    objek: objek(move.id),
    peristiwa: MOVE_HAPPENINGS[event],
    dari: move.status,
    ke: next.data,
    alasan: alasan?.trim() || undefined,
    requestId: deed.requestId,
  });
  return ok();
}

/** The teacher now belongs to the new school. The row is locked, so its state is the one that was read. */
async function arrive(
  tx: Tx,
  deed: Deed,
  move: Asked,
  guru: { status: RegistrationState; sekolahId: string },
): Promise<Result> {
  const next = transition(registrationWorkflow, "pindah", { state: guru.status, actor: "kepsek" });
  if (!next.ok) return next;
  const { count } = await tx.guru.updateMany({
    where: { akunId: move.akunId, sekolahId: move.dariSekolahId, status: guru.status },
    data: {
      sekolahId: move.keSekolahId,
      status: next.data,
      alasan: null,
      statusSejak: deed.now,
      versi: { increment: 1 },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: "pendaftaran.pindah",
    objek: { jenis: "guru", id: move.akunId },
    peristiwa: `Pindah dari ${move.dari} ke ${move.ke}`,
    dari: guru.status,
    ke: next.data,
    requestId: deed.requestId,
  });
  return ok();
}
