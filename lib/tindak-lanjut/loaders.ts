import "server-only";
import { listWaitingForInbox, listWaitingTooLong } from "@/lib/akun/pendaftaran/queries";
import {
  listWaitingForInbox as listMovesForInbox,
  listWaitingTooLong as listMovesTooLong,
} from "@/lib/akun/pindah/queries";
import type { Role } from "@/lib/kernel/roles";
import { formatInstant } from "@/lib/kernel/time";
import { listWaitingForInbox as listProposalsForInbox } from "@/lib/pelatihan/usulan/queries";
import {
  listOwnTasks,
  listWaitingForInbox as listReflectionsForInbox,
  listWaitingTooLong as listReflectionsTooLong,
} from "@/lib/refleksi/isian/queries";
import { listVacantPosts } from "@/lib/sekolah/queries";
import { akunScope, dinasScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { requireRole, requireTeacher, type Session } from "@/lib/server/session";
import { type InboxEntry, oldestFirst } from "./rules";

/** So many of each kind are shown; the lists behind them show the rest. */
const SHOWN = 50;

export type InboxData = { entries: InboxEntry[]; kicker: string | undefined; now: Date; zone: Session["zona"] };

/** All that waits for whoever holds this role, oldest first. A role without sources yet has an empty inbox. */
export async function loadInbox(role: Exclude<Role, "guru">): Promise<InboxData> {
  const session = await requireRole(role);
  return frameOf(session, (await SOURCES[role]?.(session)) ?? []);
}

const SOURCES: Partial<Record<Role, (session: Session) => Promise<InboxEntry[]>>> = {
  kepsek: forPrincipal,
  dinas: forDinas,
  p2kptk2: forTrainingCentre,
};

/** An active teacher's inbox; whoever still waits for approval is led to the status page. */
export async function loadTeacherInbox(): Promise<InboxData> {
  const session = await requireTeacher();
  return frameOf(session, await forTeacher(session));
}

function frameOf(session: Session, entries: InboxEntry[]): InboxData {
  const { tempat, npsn, now, zona } = session;
  return { entries, kicker: npsn ? `${tempat} · NPSN ${npsn}` : (tempat ?? undefined), now, zone: zona };
}

async function forTeacher(session: Session): Promise<InboxEntry[]> {
  const tasks = await listOwnTasks(akunScope(session), session.now);
  return oldestFirst(
    tasks.map(({ id, periode, kind, isBegun, tutup, zona, since }) => ({
      kind: "refleksi",
      id,
      name: `Refleksi ${periode}`,
      what:
        kind === "perbaiki"
          ? "Perlu diperbaiki: kepala sekolah tidak menyetujuinya"
          : `Belum dikirim; batasnya ${formatInstant(tutup, zona)}`,
      since,
      href: isBegun ? `/guru/refleksi/${id}` : "/guru/refleksi",
    })),
  );
}

async function forPrincipal(session: Session): Promise<InboxEntry[]> {
  const scope = sekolahScope(session);
  const [registrations, moves, reflections] = await Promise.all([
    listWaitingForInbox(scope, SHOWN),
    listMovesForInbox(scope, SHOWN),
    listReflectionsForInbox(scope, SHOWN),
  ]);
  return oldestFirst(
    registrations.map(({ akunId, nama, since }) => ({
      kind: "pendaftaran",
      id: akunId,
      name: nama,
      what: "Mendaftar akun guru",
      since,
      href: `/kepsek/pendaftaran/${akunId}`,
    })),
    moves.map(({ id, nama, dari, since }) => ({
      kind: "pindah",
      id,
      name: nama,
      what: `Minta pindah dari ${dari}`,
      since,
      href: `/kepsek/pindah/${id}`,
    })),
    reflections.map(({ id, nama, periode, pengajuanKe, since }) => ({
      kind: "refleksi",
      id,
      name: nama,
      what: pengajuanKe === 1 ? `Mengirim refleksi ${periode}` : `Memperbaiki refleksi ${periode}`,
      since,
      href: `/kepsek/refleksi/${id}`,
    })),
  );
}

async function forDinas(session: Session): Promise<InboxEntry[]> {
  const scope = dinasScope(session);
  const [posts, registrations, moves, reflections] = await Promise.all([
    listVacantPosts(scope),
    listWaitingTooLong(scope, session.now),
    listMovesTooLong(scope, session.now),
    listReflectionsTooLong(scope, session.now),
  ]);
  return oldestFirst(
    posts.map(({ sekolahId, nama, waiting, since }) => ({
      kind: "jabatan",
      id: sekolahId,
      name: nama,
      what: waiting > 0 ? `Belum ada kepala sekolah; ${waiting} pendaftaran guru menunggu` : "Belum ada kepala sekolah",
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    registrations.map(({ akunId, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id: akunId,
      name: nama,
      what: `Pendaftaran guru di ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    moves.map(({ id, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: nama,
      what: `Pindah ke ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
    reflections.map(({ id, nama, sekolah, sekolahId, since }) => ({
      kind: "terlalu_lama",
      id,
      name: nama,
      what: `Refleksi guru di ${sekolah} belum diputuskan kepala sekolah`,
      since,
      href: `/dinas/sekolah/${sekolahId}`,
    })),
  );
}

async function forTrainingCentre(session: Session): Promise<InboxEntry[]> {
  const proposals = await listProposalsForInbox(p2kptk2Scope(session), SHOWN);
  return oldestFirst(
    proposals.map(({ id, topik, sekolah, jumlahGuru, since }) => ({
      kind: "usulan",
      id,
      name: topik,
      what: `${sekolah} mengusulkan topik ini untuk ${jumlahGuru} guru`,
      since,
      href: `/p2kptk2/usulan/${id}`,
    })),
  );
}
