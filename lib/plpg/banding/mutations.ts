import "server-only";
import { notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { transition } from "@/lib/kernel/workflow";
import { readNow, type Tx } from "@/lib/server/db";
import { tell, tellOffice } from "@/lib/server/notify";
import type { AkunScope, LptkScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { reopenHeld } from "../nilai/mutations";
import { findOwnParticipation, lockOwnParticipant, lockParticipant } from "../peserta/queries";
import { APPEAL_HAPPENINGS } from "./labels";
import { type AppealMailName, appealNotices } from "./messages";
import { readAppeal } from "./queries";
import { mayAppeal } from "./rules";
import { type AppealEvent, appealWorkflow } from "./status";

const objek = (id: string) => ({ jenis: "peserta", id });

/** The participant files the one appeal. Errors: `tidak_ditemukan`, `bentrok` (not final, too late, a second one). */
export async function fileAppeal(
  tx: Tx,
  deed: Deed,
  scope: AkunScope,
  { keberatan }: { keberatan: string },
): Promise<Result> {
  const own = await findOwnParticipation(scope, await readNow(tx), tx);
  const held = own ? await lockOwnParticipant(tx, scope, own.id) : null;
  if (!held) return notFound("Peserta");
  const { id, now } = held;
  // Under the participant's lock: nothing finalises or opens the score meanwhile.
  const score = await tx.nilaiPlpg.findUniqueOrThrow({
    where: { pesertaId: id },
    select: { status: true, finalPada: true },
  });
  const allowed = mayAppeal(score, (await readAppeal(held, tx)) !== null, now);
  if (!allowed.ok) return allowed;
  await tx.banding.create({ data: { pesertaId: id, keberatan, diajukanPada: now, statusSejak: now } });
  await record(tx, {
    by: deed.by,
    aksi: "banding.ajukan",
    objek: objek(id),
    peristiwa: APPEAL_HAPPENINGS.ajukan,
    ke: appealWorkflow.initial,
    requestId: deed.requestId,
  });
  await tellOffice(tx, held.lptkId, "lptk", {
    templat: "plpg-banding" satisfies AppealMailName,
    data: { peserta: held.nama, keberatan, id },
    notice: appealNotices.diajukan(held.nama, id),
    kunci: `plpg:banding:${id}`,
  });
  return ok();
}

/**
 * The LPTK decides. Accepting opens the scores first, in the same transaction; if they were opened meanwhile, they stay open.
 * Errors: `tidak_ditemukan`, `data_berubah` (decided already), `isian_salah` (no reason).
 */
export async function decideAppeal(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  event: AppealEvent,
  { id, versi, alasan }: { id: string; versi: number; alasan: string },
): Promise<Result> {
  const held = await lockParticipant(tx, scope, id);
  const appeal = held ? await readAppeal(held, tx) : null;
  if (!held || !appeal) return notFound("Banding");
  const next = transition(appealWorkflow, event, { state: appeal.status, actor: "lptk", reason: alasan });
  if (!next.ok) return next;
  if (appeal.versi !== versi) return stale();
  if (event === "terima" && held.isFinal) {
    const reopened = await reopenHeld(tx, deed, held, { versi: null, alasan });
    if (!reopened.ok) return reopened;
  }
  const { count } = await tx.banding.updateMany({
    where: { pesertaId: id, status: appeal.status, versi },
    data: {
      ...{ status: next.data, alasan, pemutusNama: deed.by.nama, diputusPada: held.now },
      ...{ statusSejak: held.now, versi: { increment: 1 } },
    },
  });
  if (count === 0) return stale();
  await record(tx, {
    by: deed.by,
    aksi: `banding.${event}`,
    objek: objek(id),
    peristiwa: APPEAL_HAPPENINGS[event],
    dari: appeal.status,
    ke: next.data,
    alasan,
    requestId: deed.requestId,
  });
  const { surel } = await tx.akun.findUniqueOrThrow({ where: { id: held.akunId }, select: { surel: true } });
  const isAccepted = event === "terima";
  await tell(
    tx,
    { akunId: held.akunId, nama: held.nama, surel },
    {
      templat: (isAccepted ? "plpg-banding-diterima" : "plpg-banding-ditolak") satisfies AppealMailName,
      data: { alasan },
      notice: isAccepted ? appealNotices.diterima(alasan) : appealNotices.ditolak(alasan),
      kunci: `plpg:banding-putusan:${id}`,
    },
  );
  return ok();
}
