import "server-only";
import { notFound, redirect } from "next/navigation";
import { safeParse } from "zod/mini";
import { isId } from "@/lib/kernel/fields";
import { dayIn } from "@/lib/kernel/time";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher } from "@/lib/server/session";
import { isChangeOpen } from "../periode/rules";
import { findOwnLastChange, hasChangeDraft, listChanges } from "../perubahan/queries";
import {
  type EvidenceOfRow,
  type EvidencePlan,
  findEvidenceForSchool,
  findOwnEvidence,
  findPiece,
  fingerprintOf,
  listOffers,
  listPieces,
  PIECES_PER_PAGE,
  readEvidenceTimeline,
} from "./queries";
import {
  checkCollectable,
  checkEvidenceWritable,
  shownEvidenceState,
  slotsOf,
  takesTrainingCertificate,
} from "./rules";
import { piecesSchema, slotSchema } from "./schema";

type Params = Record<string, string | string[] | undefined>;

/** How the reader sees one row now, and whether documents may be put into it. */
function withState(plan: EvidencePlan, row: EvidenceOfRow, now: Date) {
  return {
    ...row,
    shown: shownEvidenceState(row.status, plan, now, plan.perpanjangan),
    canWrite: checkEvidenceWritable(row.status, plan, now, plan.perpanjangan).ok,
    slots: slotsOf(row.kuantitas, row.dokumen),
  };
}

/** One's own plan, once it is approved. A PLPG-only account has no school that plans with it. */
async function own(id: string) {
  const session = await requireTeacher();
  if (session.statusGuru === null) redirect("/guru");
  const plan = isId(id) ? await findOwnEvidence(akunScope(session), id) : null;
  if (!plan) notFound();
  return { session, plan };
}

/** Both parts of one's own plan with their rows. */
export async function loadEvidence(id: string) {
  const { session, plan } = await own(id);
  const canChange = isChangeOpen(plan, session.now, plan.perpanjangan) && !plan.isRated;
  const [begun, change] = await Promise.all([
    canChange ? hasChangeDraft(akunScope(session), id) : { rhk: false, tugas_tambahan: false },
    findOwnLastChange(akunScope(session), id),
  ]);
  const rows = plan.baris.map((row) => withState(plan, row, session.now));
  return { plan, rows, canChange, begun, change, session };
}

async function ownRow(id: string, barisId: string) {
  const { session, plan } = await own(id);
  const found = plan.baris.find((row) => row.id === barisId);
  if (!found) notFound();
  return { session, plan, row: withState(plan, found, session.now) };
}

/** One row: its slots, or the receipt of what was collected. */
export async function loadEvidenceRow(id: string, barisId: string) {
  const loaded = await ownRow(id, barisId);
  const { row, session } = loaded;
  const hasRoom = row.canWrite && row.slots.some(({ bukti }) => bukti === null);
  const [timeline, offers] = await Promise.all([
    readEvidenceTimeline(row),
    hasRoom && takesTrainingCertificate(row.bukti) ? listOffers(akunScope(session), id, session.now) : [],
  ]);
  return { ...loaded, timeline, offers };
}

/** One slot while it may be written; otherwise the way back to its row. */
async function writableSlot(id: string, barisId: string, asked: string) {
  const loaded = await ownRow(id, barisId);
  const { row } = loaded;
  const slot = safeParse(slotSchema, asked);
  const place = slot.success ? row.slots.find((each) => each.slot === slot.data) : undefined;
  if (!place) notFound();
  if (!row.canWrite) redirect(`/guru/kinerja/${loaded.plan.id}/bukti/${row.id}`);
  return { ...loaded, slot: place.slot, present: place.bukti };
}

/** The form of one slot: for a file from the device, or for a piece of Bukti Karya that was chosen (`?karya=`). */
export async function loadSlot(id: string, barisId: string, asked: string, { karya }: Params) {
  const loaded = await writableSlot(id, barisId, asked);
  const { plan, row, present, session } = loaded;
  const isAsked = row.jenis === "rhk" && typeof karya === "string" && isId(karya);
  const piece = isAsked ? await findPiece(akunScope(session), plan.id, karya) : null;
  if (karya !== undefined && !piece) notFound();
  return { ...loaded, piece, dasar: fingerprintOf(present), today: dayIn(session.now, session.zona) };
}

/** Ambil Karya: which piece goes into the slot. */
export async function loadPieces(id: string, barisId: string, asked: string, params: Params) {
  const loaded = await writableSlot(id, barisId, asked);
  if (loaded.row.jenis !== "rhk") notFound();
  const request = piecesSchema.parse(params);
  const list = await listPieces(akunScope(loaded.session), { rencanaId: loaded.plan.id, ...request });
  return { ...loaded, ...list, request, pages: Math.ceil(list.matching / PIECES_PER_PAGE) };
}

/** The confirmation, once nothing is missing; otherwise the way back. */
export async function loadConfirmation(id: string, barisId: string) {
  const loaded = await ownRow(id, barisId);
  const { row, plan } = loaded;
  const page = `/guru/kinerja/${plan.id}/bukti/${row.id}`;
  if (!row.canWrite || !checkCollectable(row, row.dokumen).ok) redirect(page);
  return loaded;
}

/** What a teacher of the principal's school has collected, and how the plan was changed. Anybody else's: 404. */
export async function loadSchoolEvidence(id: string) {
  const session = await requireRole("kepsek");
  const plan = isId(id) ? await findEvidenceForSchool(sekolahScope(session), id) : null;
  if (!plan) notFound();
  const rows = plan.baris.map((row) => withState(plan, row, session.now));
  return { plan, rows, changes: await listChanges(sekolahScope(session), plan.id), session };
}
