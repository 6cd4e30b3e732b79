import type { Persona } from "./world";
import { PERSONAS } from "./world";

/**
 * Who may use what: the reviewed list of everything the build contains (RELIABILITY A19). A new page, handler or action stands
 * here, or the suite fails; whoever adds one decides here, in review, who may have it.
 */

const EVERYBODY = PERSONAS;
const SIGNED_IN = PERSONAS.filter((persona) => persona !== "publik");
const ACTIVE_TEACHERS: readonly Persona[] = ["aktif", "peserta"];
/** Bukti Karya, status and move also belong to whoever has left a school (DOMAIN §1.1). */
const PORTFOLIO_OWNERS: readonly Persona[] = ["aktif", "nonaktif", "peserta"];
const CORRECTORS: readonly Persona[] = ["menunggu", "ditolak"];
const REGISTERED: readonly Persona[] = ["menunggu", "aktif", "ditolak", "nonaktif"];
const toDashboard = (who: readonly Persona[]) => Object.fromEntries(who.map((persona) => [persona, "/guru/plpg"]));
/** The wrapper lets every approved teacher call what a waiting one may; the state of the registration then decides. */
const ANY_BUT_INACTIVE: readonly Persona[] = ["menunggu", "aktif", "ditolak", "peserta"];
const KEPSEK: readonly Persona[] = ["kepsek"];
const DINAS: readonly Persona[] = ["dinas"];
const LPTK: readonly Persona[] = ["lptk"];
const P2KPTK2: readonly Persona[] = ["p2kptk2"];
/** What belongs to a school: a PLPG-only account has none and is led home. */
const SCHOOL_TEACHERS: PageRule = { who: ["aktif"], elsewhere: { peserta: "/guru" } };

/** Inside the class are active participants of a rombel; whoever has none is led to the page that says why. */
const IN_CLASS: PageRule = { who: ["peserta"], elsewhere: { aktif: "/guru/plpg", nonaktif: "/guru/plpg" } };
/** Who may take part in a forum at all; the mutation asks whether they are of that rombel. */
const FORUM_WRITERS: readonly Persona[] = [...PORTFOLIO_OWNERS, "mentor"];
const MENTOR: readonly Persona[] = ["mentor"];

export type PageRule = {
  /** Who gets to see it. */
  who: readonly Persona[];
  /** Where those are led who may not, when it is not where everybody else is: see `expectedOutcome`. */
  elsewhere?: Partial<Record<Persona, string>>;
};

/** Homes, for pages that lead a signed-in reader back to where they belong. */
const HOME: Record<Exclude<Persona, "publik">, string> = {
  menunggu: "/guru/status",
  aktif: "/guru",
  ditolak: "/guru/status",
  nonaktif: "/guru/status",
  peserta: "/guru",
  kepsek: "/kepsek",
  mentor: "/mentor",
  p2kptk2: "/p2kptk2",
  lptk: "/lptk",
  dinas: "/dinas",
  lembaga: "/lembaga",
};
const backTo = (path: string) => Object.fromEntries(SIGNED_IN.map((persona) => [persona, path]));

export const PAGES: Record<string, PageRule> = {
  "/": { who: EVERYBODY },
  "/masuk": { who: ["publik"], elsewhere: HOME },
  "/aktivasi": { who: EVERYBODY },
  "/lupa-password": { who: EVERYBODY },
  "/atur-password/[kode]": { who: EVERYBODY },
  "/daftar": { who: EVERYBODY },
  "/daftar/data": { who: ["publik"], elsewhere: backTo("/daftar") },
  // Nothing was typed yet: back to the form.
  "/daftar/periksa": { who: [], elsewhere: { publik: "/daftar/data", ...backTo("/daftar") } },
  "/daftar/lembaga": { who: EVERYBODY },
  // The code is the right.
  "/sertifikat": { who: EVERYBODY },
  "/sertifikat/[kode]": { who: EVERYBODY },

  "/akun/profil": { who: SIGNED_IN },
  "/akun/ganti-password": { who: SIGNED_IN },
  "/akun/sesi": { who: SIGNED_IN },
  "/akun/peran": { who: SIGNED_IN },
  "/akun/notifikasi": { who: SIGNED_IN },
  "/demo/jam": { who: SIGNED_IN },

  "/guru": { who: ACTIVE_TEACHERS },
  "/guru/status": { who: REGISTERED, elsewhere: { peserta: "/guru" } },
  "/guru/status/perbaiki": { who: CORRECTORS, elsewhere: { peserta: "/guru" } },
  "/guru/status/sekolah": { who: CORRECTORS, elsewhere: { peserta: "/guru" } },
  "/guru/status/tarik": { who: CORRECTORS, elsewhere: { peserta: "/guru" } },
  "/guru/pindah-sekolah": { who: ["aktif", "nonaktif"], elsewhere: { peserta: "/guru" } },
  "/guru/refleksi": { who: ["aktif"], elsewhere: { peserta: "/guru" } },
  "/guru/refleksi/[id]": { who: ["aktif"], elsewhere: { peserta: "/guru" } },
  "/guru/refleksi/[id]/[kompetensi]": { who: ["aktif"], elsewhere: { peserta: "/guru" } },
  "/guru/refleksi/[id]/periksa": { who: ["aktif"], elsewhere: { peserta: "/guru" } },
  // Who takes part in trainings belongs to a school.
  "/guru/pelatihan/pendaftaran/[id]/refleksi": { who: ["aktif"] },
  "/guru/karya": { who: PORTFOLIO_OWNERS },
  "/guru/karya/baru": { who: PORTFOLIO_OWNERS },
  "/guru/karya/[id]": { who: PORTFOLIO_OWNERS },
  "/guru/karya/[id]/ubah": { who: PORTFOLIO_OWNERS },
  "/guru/pelatihan": SCHOOL_TEACHERS,
  "/guru/pelatihan/[id]": { who: ["aktif"], elsewhere: { peserta: "404" } },
  // Who has left the school may still withdraw.
  "/guru/pelatihan/pendaftaran": { who: ["aktif", "nonaktif"], elsewhere: { peserta: "/guru" } },
  "/guru/pelatihan/pendaftaran/[id]": { who: ["aktif", "nonaktif"], elsewhere: { peserta: "404" } },
  "/guru/pelatihan/pendaftaran/[id]/batal": { who: ["aktif", "nonaktif"], elsewhere: { peserta: "404" } },
  "/guru/kinerja": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/[bagian]": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/rangkuman": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/pengembangan": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/pengembangan/periksa": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/pelaksanaan-tugas-pokok": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/bukti": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/bukti/[barisId]": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/bukti/[barisId]/kumpulkan": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/bukti/[barisId]/[slot]": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/bukti/[barisId]/[slot]/karya": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/ubah-rhk/[jenis]": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/ubah-rhk/[jenis]/periksa": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/penilaian": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/persiapan": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/persiapan/periksa": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/hasil": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/tindak-lanjut": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/tindak-lanjut/periksa": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/refleksi": SCHOOL_TEACHERS,
  "/guru/kinerja/[id]/observasi/refleksi/periksa": SCHOOL_TEACHERS,
  "/guru/plpg/kelas": IN_CLASS,
  "/guru/plpg/kelas/forum": IN_CLASS,
  "/guru/plpg/kelas/forum/[pesanId]": IN_CLASS,
  "/guru/plpg/kelas/laporan": IN_CLASS,
  "/guru/plpg/kelas/laporan/[nomor]": IN_CLASS,
  // Whoever takes no part is told so.
  "/guru/plpg/laporan-akhir": { who: PORTFOLIO_OWNERS },
  "/guru/plpg/nilai": { who: PORTFOLIO_OWNERS },
  "/guru/plpg/banding": { who: PORTFOLIO_OWNERS },

  // PLPG is separate from the school: whoever is no participant is told so.
  "/guru/plpg": { who: PORTFOLIO_OWNERS },
  "/guru/plpg/aktivasi": { who: [], elsewhere: toDashboard(PORTFOLIO_OWNERS) },
  "/guru/plpg/undur-diri": { who: ["peserta"], elsewhere: toDashboard(["aktif", "nonaktif"]) },

  "/kepsek": { who: KEPSEK },
  "/kepsek/pendaftaran": { who: KEPSEK },
  "/kepsek/pendaftaran/[akunId]": { who: KEPSEK },
  "/kepsek/pendaftaran/[akunId]/tolak": { who: KEPSEK },
  "/kepsek/guru": { who: KEPSEK },
  "/kepsek/guru/[akunId]": { who: KEPSEK },
  "/kepsek/guru/[akunId]/nonaktifkan": { who: KEPSEK },
  "/kepsek/pindah": { who: KEPSEK },
  "/kepsek/pindah/[id]": { who: KEPSEK },
  "/kepsek/pindah/[id]/tolak": { who: KEPSEK },
  "/kepsek/pelatihan/[id]": { who: KEPSEK },
  "/kepsek/pelatihan/pendaftaran": { who: KEPSEK },
  "/kepsek/pelatihan/pendaftaran/[id]": { who: KEPSEK },
  "/kepsek/pelatihan/pendaftaran/[id]/tolak": { who: KEPSEK },
  "/kepsek/pelatihan/penerapan": { who: KEPSEK },
  "/kepsek/pelatihan/penerapan/[id]": { who: KEPSEK },
  "/kepsek/kinerja/[id]/observasi": { who: KEPSEK },
  "/kepsek/kinerja/[id]/observasi/isi": { who: KEPSEK },
  "/kepsek/usulan": { who: KEPSEK },
  "/kepsek/usulan/baru": { who: KEPSEK },
  "/kepsek/usulan/[id]": { who: KEPSEK },

  "/kepsek/refleksi": { who: KEPSEK },
  "/kepsek/refleksi/[id]": { who: KEPSEK },
  "/kepsek/refleksi/[id]/tidak-menyetujui": { who: KEPSEK },
  "/kepsek/kinerja": { who: KEPSEK },
  "/kepsek/kinerja/ringkasan": { who: KEPSEK },
  "/kepsek/kinerja/ringkasan/ingatkan": { who: KEPSEK },
  "/kepsek/kinerja/[id]": { who: KEPSEK },
  "/kepsek/kinerja/[id]/kembalikan": { who: KEPSEK },
  "/kepsek/kinerja/[id]/bukti": { who: KEPSEK },
  "/kepsek/kinerja/[id]/pengembangan": { who: KEPSEK },
  "/kepsek/kinerja/[id]/tugas-pokok": { who: KEPSEK },
  "/kepsek/kinerja/[id]/perubahan/[nomor]": { who: KEPSEK },
  "/kepsek/kinerja/[id]/penilaian": { who: KEPSEK },
  "/kepsek/kinerja/[id]/penilaian/periksa": { who: KEPSEK },

  "/dinas": { who: DINAS },
  "/dinas/sekolah": { who: DINAS },
  "/dinas/sekolah/baru": { who: DINAS },
  "/dinas/sekolah/[id]": { who: DINAS },
  "/dinas/sekolah/[id]/ubah": { who: DINAS },
  "/dinas/sekolah/[id]/kepala": { who: DINAS },
  "/dinas/sekolah/[id]/akhiri": { who: DINAS },
  "/dinas/kantor": { who: DINAS },
  "/dinas/kantor/baru": { who: DINAS },
  "/dinas/kantor/[id]": { who: DINAS },
  "/dinas/kantor/[id]/ubah": { who: DINAS },
  "/dinas/kantor/[id]/akun/baru": { who: DINAS },
  "/dinas/kantor/[id]/akun/[peranId]": { who: DINAS },
  "/dinas/kantor/[id]/akun/[peranId]/cabut": { who: DINAS },
  "/dinas/refleksi": { who: DINAS },
  "/dinas/refleksi/baru": { who: DINAS },
  "/dinas/refleksi/[id]": { who: DINAS },
  "/dinas/refleksi/bank": { who: DINAS },
  "/dinas/refleksi/bank/[id]": { who: DINAS },
  "/dinas/refleksi/bank/[id]/tambah": { who: DINAS },
  "/dinas/refleksi/bank/[id]/[indikatorId]": { who: DINAS },
  "/dinas/kinerja": { who: DINAS },
  "/dinas/kinerja/baru": { who: DINAS },
  "/dinas/kinerja/[id]": { who: DINAS },
  "/dinas/kinerja/[id]/ubah": { who: DINAS },
  "/dinas/kinerja/[id]/perpanjangan": { who: DINAS },
  "/dinas/kinerja/katalog": { who: DINAS },
  "/dinas/kinerja/katalog/[id]": { who: DINAS },
  "/dinas/kinerja/katalog/[id]/butir/baru": { who: DINAS },
  "/dinas/kinerja/katalog/[id]/butir/[butirId]": { who: DINAS },
  "/dinas/kinerja/katalog/[id]/indikator/baru": { who: DINAS },
  "/dinas/kinerja/katalog/[id]/indikator/[indikatorId]": { who: DINAS },
  "/dinas/kinerja/katalog/[id]/matriks": { who: DINAS },
  "/dinas/penerapan": { who: DINAS },
  "/dinas/penerapan/[id]": { who: DINAS },
  "/dinas/klaim": { who: DINAS },
  "/dinas/klaim/[akunId]": { who: DINAS },

  "/lptk": { who: LPTK },
  "/lptk/mentor": { who: LPTK },
  "/lptk/mentor/baru": { who: LPTK },
  "/lptk/mentor/[akunId]": { who: LPTK },
  "/lptk/mentor/[akunId]/nonaktif": { who: LPTK },
  "/lptk/nilai": { who: LPTK },
  "/lptk/nilai/[pesertaId]": { who: LPTK },
  "/lptk/nilai/[pesertaId]/buka": { who: LPTK },
  "/lptk/banding": { who: LPTK },
  "/lptk/banding/[pesertaId]": { who: LPTK },
  "/lptk/banding/[pesertaId]/terima": { who: LPTK },
  "/lptk/banding/[pesertaId]/tolak": { who: LPTK },
  "/lptk/peserta": { who: LPTK },
  "/lptk/peserta/impor": { who: LPTK },
  "/lptk/peserta/impor/[id]": { who: LPTK },
  "/lptk/peserta/[id]": { who: LPTK },
  "/lptk/peserta/[id]/ubah": { who: LPTK },
  "/lptk/peserta/[id]/undurkan": { who: LPTK },
  "/lptk/peserta/[id]/pindah": { who: LPTK },
  "/lptk/peserta/[id]/keluarkan": { who: LPTK },
  "/lptk/peserta/[id]/pulihkan": { who: LPTK },
  "/lptk/aktivasi": { who: LPTK },
  "/lptk/rombel": { who: LPTK },
  "/lptk/rombel/baru": { who: LPTK },
  "/lptk/rombel/[id]": { who: LPTK },
  "/lptk/rombel/[id]/ubah": { who: LPTK },
  "/lptk/rombel/[id]/peserta": { who: LPTK },
  "/lptk/rombel/[id]/mentor": { who: LPTK },
  "/lptk/rombel/[id]/buka-kembali": { who: LPTK },
  "/lptk/rombel/[id]/forum": { who: LPTK },
  "/lptk/rombel/[id]/forum/[pesanId]": { who: LPTK },
  "/lptk/rombel/[id]/kontak": { who: LPTK },
  "/lptk/materi": { who: LPTK },
  "/lptk/jadwal": { who: LPTK },
  "/lptk/jadwal/[id]": { who: LPTK },
  "/lptk/rubrik": { who: LPTK },
  "/mentor/rombel/[id]": { who: MENTOR },
  "/mentor": { who: MENTOR },
  "/mentor/rombel/[id]/forum": { who: MENTOR },
  "/mentor/rombel/[id]/forum/[pesanId]": { who: MENTOR },
  "/mentor/rombel/[id]/forum/[pesanId]/sembunyikan": { who: MENTOR },
  "/mentor/rombel/[id]/kontak": { who: MENTOR },
  "/mentor/rombel/[id]/materi": { who: MENTOR },
  "/mentor/rombel/[id]/laporan": { who: MENTOR },
  "/mentor/rombel/[id]/laporan/[nomor]": { who: MENTOR },
  "/mentor/rombel/[id]/laporan/[nomor]/perpanjangan/[pesertaId]": { who: MENTOR },
  "/mentor/rombel/[id]/nilai": { who: MENTOR },
  "/mentor/rombel/[id]/nilai/[pesertaId]": { who: MENTOR },
  "/mentor/rombel/[id]/nilai/[pesertaId]/[komponen]": { who: MENTOR },
  "/p2kptk2": { who: P2KPTK2 },
  "/p2kptk2/pelatihan": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/baru": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/ubah": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/sesi": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/sesi/[sesiId]": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/lampiran": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/batalkan": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/salin": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/peserta": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/kehadiran": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/kehadiran/impor": { who: P2KPTK2 },
  "/p2kptk2/pelatihan/[id]/kehadiran/[sesiId]": { who: P2KPTK2 },
  "/p2kptk2/pendaftaran": { who: P2KPTK2 },
  "/p2kptk2/pendaftaran/[id]": { who: P2KPTK2 },
  "/p2kptk2/pendaftaran/[id]/tolak": { who: P2KPTK2 },
  "/p2kptk2/pendaftaran/[id]/koreksi": { who: P2KPTK2 },
  "/p2kptk2/ringkasan": { who: P2KPTK2 },
  "/p2kptk2/penerapan": { who: P2KPTK2 },
  "/p2kptk2/penerapan/[id]": { who: P2KPTK2 },
  "/p2kptk2/penerapan/[id]/kembalikan": { who: P2KPTK2 },
  "/p2kptk2/sertifikat": { who: P2KPTK2 },
  "/p2kptk2/sertifikat/[id]": { who: P2KPTK2 },
  "/p2kptk2/sertifikat/[id]/perbaiki": { who: P2KPTK2 },
  "/p2kptk2/sertifikat/[id]/cabut": { who: P2KPTK2 },
  "/p2kptk2/sertifikat/[id]/terbitkan-ulang": { who: P2KPTK2 },
  "/p2kptk2/usulan": { who: P2KPTK2 },
  "/p2kptk2/usulan/[id]": { who: P2KPTK2 },
  "/p2kptk2/usulan/[id]/tolak": { who: P2KPTK2 },
  "/p2kptk2/usulan/[id]/hubungkan": { who: P2KPTK2 },
  "/lembaga": { who: ["lembaga"] },

  // In development and tests only; the production suite looks that it is gone.
  "/dev/komponen": { who: EVERYBODY },
};

/** Route handlers, each with the reason why nobody gets more than is theirs; their own tests prove it. */
export const HANDLERS: Record<string, string> = {
  "/livez": "says only that the process lives",
  "/readyz": "says of each part only whether it works",
  "/api/auth/[...nextauth]": "next-auth without providers: the caller's own session, by its row (sessions.test.ts)",
  "/api/berkas/[id]": "asks mayReadFile for every file (tenants.test.ts, sessions.test.ts)",
  "/api/pelatihan/[id]/kalender": "the scoped query of the training's own page, per role (katalog.spec.ts)",
  "/api/kinerja/observasi/[id]/kalender": "the scoped query of the cycle's own page, per role (observasi.spec.ts)",
  "/api/ekspor/pendaftaran":
    "the principal's own teachers or the unit's own trainings, by their scopes (loaders.db.test.ts)",
  "/api/ekspor/kehadiran":
    "a training of the unit's own, by its scope; nobody else's role has one (loaders.db.test.ts)",
  "/api/ekspor/pelatihan": "a unit's own list by its scope; nobody else's role has one (katalog.spec.ts)",
  "/api/ekspor/rencana-kinerja":
    "the plans of a principal's own school by its scope; 404 for other roles (loaders.db.test.ts)",
  "/api/ekspor/ringkasan-kinerja":
    "the overview of a principal's own school by its scope; 404 for other roles (loaders.db.test.ts)",
  "/api/ekspor/guru-kinerja": "a Dinas's own period by its scope; 404 for other roles (loaders.db.test.ts)",
  "/api/sertifikat/periksa/[kode]":
    "compares a copy with a code's certificate; takes at most 10 MB, keeps nothing, is counted",
  "/api/sertifikat/zip/[pelatihanId]": "the unit's own training or 404 (lib/pelatihan/sertifikat)",
  "/api/sertifikat/daftar": "the unit's own certificates; 404 for other roles",
  "/api/kinerja/rencana/[id]":
    "an agreed plan by the scoped query of its teacher's or the principal's own page (loaders.db.test.ts)",
  "/api/kinerja/perubahan/[id]/[jenis]":
    "the reader's own documents that a change of theirs is about to delete, or 404 (lib/kinerja/perubahan/loaders.db.test.ts)",
  "/api/plpg/forum/[rombelId]":
    "posts of a rombel whose active participant or present mentor one is; nothing for others (lib/plpg/forum/mutations.db.test.ts)",
  "/api/plpg/kalender": "a participant's own ends, or those of the rombel a mentor leads; 404 for other roles",
  "/api/plpg/rombel/[id]/laporan/[nomor]":
    "the files of a rombel for its present mentor, or 404 (lib/plpg/laporan/loaders.ts)",
  "/api/plpg/peserta/[id]/ringkasan":
    "the scoped query of the participant's, the mentor's or the LPTK's own page (lib/plpg/nilai/loaders.ts)",
  "/api/plpg/rombel/[id]/ringkasan":
    "the scoped query of the mentor's or the LPTK's own page (lib/plpg/nilai/loaders.ts)",
  "/api/ekspor/nilai-plpg": "an LPTK's own list by its scope; 404 for other roles (lib/plpg/nilai/loaders.ts)",
  "/api/plpg/surat-aktivasi": "letters of the LPTK's own participants by its scope; 404 for other roles (loaders)",
  "/api/ekspor/rombel-plpg": "a rombel of an LPTK's own by its scope; 404 for other roles (lib/plpg/rombel/loaders.ts)",
  "/api/ekspor/peserta-plpg": "an LPTK's own board by its scope; 404 for other roles (loaders)",
  "/api/plpg/templat-peserta": "headings alone; 404 for other roles",
  "/api/uploadthing": "signed in, same origin, announces for oneself (sessions.test.ts)",
  "/api/storage/ingest/[kunci]": "an address we signed and the session of its owner (sessions.test.ts)",
};

/** Pages of the framework itself, which show nothing of ours. */
export const FRAMEWORK_PAGES = ["/_global-error", "/_not-found"];

export type ActionRule = {
  who: readonly Persona[];
  /** Fields that name a row: each is tried with somebody else's. */
  ids?: readonly string[];
  /** Fields that hold words somebody will read: each is tried with markup. */
  text?: readonly string[];
};

const REASON = ["frasa", "alasan"];
const PERSON = ["nama"];
const FACTS = ["nama", "mapel"];
const ITEM = ["judul", "keterangan"];
const COHORT = ["nama", "bidangStudi", "alasanKapasitas"];
const TRAINING = ["judul", "deskripsi", "mapel", "tempat"];

export const ACTIONS: Record<string, ActionRule> = {
  "lib/akun/masuk/actions.ts#masuk": { who: EVERYBODY },
  "lib/akun/masuk/actions.ts#keluar": { who: EVERYBODY },
  "lib/akun/masuk/actions.ts#aktifkan": { who: EVERYBODY },
  "lib/akun/masuk/actions.ts#aturPassword": { who: EVERYBODY },
  "lib/akun/masuk/actions.ts#mintaTautan": { who: EVERYBODY },
  "lib/akun/masuk/actions.ts#buatKode": { who: ["kepsek", "lptk", "dinas"], ids: ["akunId"] },

  "lib/akun/profil/actions.ts#gantiPassword": { who: SIGNED_IN },
  "lib/akun/profil/actions.ts#ubahKontak": { who: SIGNED_IN },
  "lib/akun/profil/actions.ts#akhiriSesi": { who: SIGNED_IN, ids: ["sesiId"] },
  "lib/akun/profil/actions.ts#akhiriSesiLain": { who: SIGNED_IN },
  "lib/akun/profil/actions.ts#gantiPeran": { who: SIGNED_IN, ids: ["peranId"] },

  "lib/akun/pendaftaran/actions.ts#isiPendaftaran": { who: EVERYBODY, text: FACTS },
  "lib/akun/pendaftaran/actions.ts#gantiSekolah": { who: EVERYBODY, text: FACTS },
  "lib/akun/pendaftaran/actions.ts#hapusIsian": { who: EVERYBODY },
  // A second click may already carry the session that the first one opened.
  "lib/akun/pendaftaran/actions.ts#daftar": { who: ["publik", "menunggu"], text: FACTS },
  "lib/akun/pendaftaran/actions.ts#gantiSekolahPerbaikan": { who: ANY_BUT_INACTIVE, text: FACTS },
  "lib/akun/pendaftaran/actions.ts#perbaiki": { who: ANY_BUT_INACTIVE, text: FACTS },
  "lib/akun/pendaftaran/actions.ts#ajukanUlang": { who: ANY_BUT_INACTIVE, text: FACTS },
  "lib/akun/pendaftaran/actions.ts#tarik": { who: ANY_BUT_INACTIVE },
  "lib/akun/pendaftaran/actions.ts#setujui": { who: KEPSEK, ids: ["akunId"] },
  "lib/akun/pendaftaran/actions.ts#tolak": { who: KEPSEK, ids: ["akunId"], text: REASON },
  "lib/akun/pendaftaran/actions.ts#nonaktifkan": { who: KEPSEK, ids: ["akunId"], text: REASON },
  "lib/akun/pendaftaran/actions.ts#aktifkan": { who: KEPSEK, ids: ["akunId"] },

  "lib/akun/pindah/actions.ts#ajukanPindah": { who: PORTFOLIO_OWNERS, text: ["alasan"] },
  "lib/akun/pindah/actions.ts#batalkanPindah": { who: PORTFOLIO_OWNERS, ids: ["id"] },
  "lib/akun/pindah/actions.ts#setujuiPindah": { who: KEPSEK, ids: ["id"] },
  "lib/akun/pindah/actions.ts#tolakPindah": { who: KEPSEK, ids: ["id"], text: REASON },

  "lib/sekolah/actions.ts#daftarkanSekolah": { who: DINAS, text: ["nama", "kota", "alamat"] },
  "lib/sekolah/actions.ts#ubahSekolah": { who: DINAS, ids: ["sekolahId"], text: ["nama", "kota", "alamat"] },
  "lib/sekolah/actions.ts#tunjukKepsek": { who: DINAS, ids: ["sekolahId"], text: PERSON },
  "lib/sekolah/actions.ts#akhiriMasaJabatan": { who: DINAS, ids: ["sekolahId"], text: REASON },
  "lib/sekolah/actions.ts#lepaskanKlaim": { who: DINAS, ids: ["akunId"], text: REASON },

  "lib/kantor/actions.ts#daftarkanKantor": { who: DINAS, text: ["namaInstansi", "nama"] },
  "lib/kantor/actions.ts#ubahKantor": { who: DINAS, ids: ["instansiId"], text: ["namaInstansi"] },
  "lib/kantor/actions.ts#tambahAkunKantor": { who: DINAS, ids: ["instansiId"], text: PERSON },
  "lib/kantor/actions.ts#cabutPeran": { who: DINAS, ids: ["peranId"], text: REASON },
  "lib/kantor/actions.ts#buatMentor": { who: LPTK, text: PERSON },
  "lib/kantor/actions.ts#nonaktifkanMentor": { who: LPTK, ids: ["akunId"], text: REASON },
  "lib/kantor/actions.ts#aktifkanMentor": { who: LPTK, ids: ["akunId"] },
  "lib/kantor/actions.ts#daftarLembaga": { who: EVERYBODY, text: ["namaInstansi", "nama"] },

  "lib/plpg/peserta/actions.ts#aktifkanPeserta": { who: EVERYBODY },
  "lib/plpg/peserta/actions.ts#aktifkanPesertaSendiri": { who: PORTFOLIO_OWNERS, ids: ["id"] },
  "lib/plpg/peserta/actions.ts#undurDiri": { who: PORTFOLIO_OWNERS, ids: ["id"], text: REASON },
  "lib/plpg/peserta/actions.ts#akhiriPeserta": { who: LPTK, ids: ["id"], text: REASON },
  "lib/plpg/peserta/actions.ts#pulihkanPeserta": { who: LPTK, ids: ["id"], text: REASON },
  "lib/plpg/peserta/actions.ts#buatKodeAktivasi": { who: LPTK, ids: ["id"] },
  "lib/plpg/peserta/actions.ts#ubahPeserta": { who: LPTK, ids: ["id"], text: ["nama", "bidangStudi", "asalSekolah"] },
  "lib/plpg/peserta/actions.ts#imporPeserta": { who: LPTK },
  "lib/plpg/rombel/actions.ts#buatRombel": { who: LPTK, text: COHORT },
  "lib/plpg/rombel/actions.ts#ubahRombel": { who: LPTK, ids: ["id"], text: COHORT },
  "lib/plpg/rombel/actions.ts#tugaskanMentor": { who: LPTK, ids: ["id", "mentorId"], text: REASON },
  "lib/plpg/rombel/actions.ts#tempatkanPeserta": { who: LPTK, ids: ["id", "pesertaId"] },
  "lib/plpg/rombel/actions.ts#pindahkanPeserta": { who: LPTK, ids: ["id", "pesertaId"], text: REASON },
  "lib/plpg/rombel/actions.ts#keluarkanPeserta": { who: LPTK, ids: ["pesertaId"], text: REASON },
  "lib/plpg/rombel/actions.ts#tutupRombel": { who: LPTK, ids: ["id"] },
  "lib/plpg/rombel/actions.ts#bukaRombel": { who: LPTK, ids: ["id"], text: REASON },
  "lib/plpg/materi/actions.ts#tambahMateri": { who: LPTK, ids: ["berkasId"], text: [...ITEM, "bidangStudi"] },
  "lib/plpg/materi/actions.ts#hapusMateri": { who: LPTK, ids: ["id"] },
  "lib/plpg/materi/actions.ts#tambahJadwal": { who: LPTK, ids: ["rombelId"], text: [...ITEM, "tempat"] },
  "lib/plpg/materi/actions.ts#ubahJadwal": { who: LPTK, ids: ["id", "rombelId"], text: [...ITEM, "tempat"] },
  "lib/plpg/materi/actions.ts#hapusJadwal": { who: LPTK, ids: ["id"] },
  "lib/plpg/rubrik/actions.ts#simpanRubrik": { who: LPTK, text: ["judul1", "keterangan1"] },

  "lib/karya/actions.ts#tambahKarya": { who: PORTFOLIO_OWNERS, ids: ["berkasId"], text: ["judul"] },
  "lib/karya/actions.ts#ubahKarya": { who: PORTFOLIO_OWNERS, ids: ["id", "berkasId"], text: ["judul"] },
  "lib/karya/actions.ts#hapusKarya": { who: PORTFOLIO_OWNERS, ids: ["id"] },

  "lib/refleksi/bank/actions.ts#buatVersiBank": { who: DINAS },
  "lib/refleksi/bank/actions.ts#pakaiContohBank": { who: DINAS },
  "lib/refleksi/bank/actions.ts#tambahPertanyaan": { who: DINAS, ids: ["id"], text: ["pernyataan", "petunjuk"] },
  "lib/refleksi/bank/actions.ts#ubahPertanyaan": {
    ...{ who: DINAS, ids: ["id", "indikatorId"], text: ["pernyataan", "petunjuk"] },
  },
  "lib/refleksi/bank/actions.ts#hapusPertanyaan": { who: DINAS, ids: ["id", "indikatorId"] },
  "lib/refleksi/bank/actions.ts#geserPertanyaan": { who: DINAS, ids: ["id", "indikatorId"] },
  "lib/refleksi/bank/actions.ts#terbitkanBank": { who: DINAS, ids: ["id"] },
  "lib/refleksi/periode/actions.ts#buatPeriode": { who: DINAS, text: ["nama"] },
  "lib/refleksi/periode/actions.ts#ubahPeriode": { who: DINAS, ids: ["id"], text: ["nama"] },
  "lib/refleksi/isian/actions.ts#mulaiRefleksi": { who: ACTIVE_TEACHERS, ids: ["periodeId"] },
  "lib/refleksi/isian/actions.ts#simpanJawaban": {
    ...{ who: ACTIVE_TEACHERS, ids: ["id"], text: ["praktik1", "contoh1"] },
  },
  "lib/refleksi/isian/actions.ts#simpanTanggalDiskusi": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/refleksi/isian/actions.ts#ajukanRefleksi": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/refleksi/isian/actions.ts#setujuiRefleksi": { who: KEPSEK, ids: ["id"] },
  "lib/refleksi/isian/actions.ts#tidakSetujuiRefleksi": { who: KEPSEK, ids: ["id"], text: REASON },
  "lib/kinerja/katalog/actions.ts#buatVersiKatalog": { who: DINAS },
  "lib/kinerja/katalog/actions.ts#pakaiContohKatalog": { who: DINAS },
  "lib/kinerja/katalog/actions.ts#tambahRhkKatalog": { who: DINAS, ids: ["id"], text: [...ITEM, "satuan", "bukti"] },
  "lib/kinerja/katalog/actions.ts#ubahRhkKatalog": {
    ...{ who: DINAS, ids: ["id", "butirId"], text: [...ITEM, "satuan", "bukti"] },
  },
  "lib/kinerja/katalog/actions.ts#tambahButirKatalog": { who: DINAS, ids: ["id"], text: ITEM },
  "lib/kinerja/katalog/actions.ts#ubahButirKatalog": { who: DINAS, ids: ["id", "butirId"], text: ITEM },
  "lib/kinerja/katalog/actions.ts#hapusButirKatalog": { who: DINAS, ids: ["id", "butirId"] },
  "lib/kinerja/katalog/actions.ts#geserButirKatalog": { who: DINAS, ids: ["id", "butirId"] },
  "lib/kinerja/katalog/actions.ts#tambahIndikatorKatalog": { who: DINAS, ids: ["id"], text: [...ITEM, "fokus"] },
  "lib/kinerja/katalog/actions.ts#ubahIndikatorKatalog": {
    ...{ who: DINAS, ids: ["id", "indikatorId"], text: [...ITEM, "fokus"] },
  },
  "lib/kinerja/katalog/actions.ts#hapusIndikatorKatalog": { who: DINAS, ids: ["id", "indikatorId"] },
  "lib/kinerja/katalog/actions.ts#geserIndikatorKatalog": { who: DINAS, ids: ["id", "indikatorId"] },
  "lib/kinerja/katalog/actions.ts#simpanMatriksKatalog": { who: DINAS, ids: ["id"] },
  "lib/kinerja/katalog/actions.ts#terbitkanKatalog": { who: DINAS, ids: ["id"] },
  "lib/kinerja/periode/actions.ts#buatPeriodeKinerja": { who: DINAS, ids: ["katalogId"], text: ["nama"] },
  "lib/kinerja/periode/actions.ts#ubahPeriodeKinerja": { who: DINAS, ids: ["id", "katalogId"], text: ["nama"] },
  "lib/kinerja/periode/actions.ts#perpanjangFase": { who: DINAS, ids: ["periodeId", "akunId"], text: REASON },
  "lib/pelatihan/katalog/actions.ts#buatPelatihan": { who: P2KPTK2, text: TRAINING },
  "lib/pelatihan/katalog/actions.ts#ubahPelatihan": { who: P2KPTK2, ids: ["id"], text: TRAINING },
  "lib/pelatihan/katalog/actions.ts#terbitkanPelatihan": { who: P2KPTK2, ids: ["id"] },
  "lib/pelatihan/katalog/actions.ts#selesaikanPelatihan": { who: P2KPTK2, ids: ["id"] },
  "lib/pelatihan/katalog/actions.ts#batalkanPelatihan": { who: P2KPTK2, ids: ["id"], text: REASON },
  "lib/pelatihan/katalog/actions.ts#salinPelatihan": { who: P2KPTK2, ids: ["id"], text: ["judul"] },
  "lib/pelatihan/katalog/actions.ts#hapusDrafPelatihan": { who: P2KPTK2, ids: ["id"] },
  "lib/pelatihan/katalog/actions.ts#tambahSesi": { who: P2KPTK2, ids: ["pelatihanId"], text: ["materi"] },
  "lib/pelatihan/katalog/actions.ts#ubahSesi": { who: P2KPTK2, ids: ["id"], text: ["materi"] },
  "lib/pelatihan/katalog/actions.ts#hapusSesi": { who: P2KPTK2, ids: ["id"] },
  "lib/pelatihan/katalog/actions.ts#tambahLampiran": {
    who: P2KPTK2,
    ids: ["pelatihanId", "berkasId"],
    text: ["judul"],
  },
  "lib/pelatihan/katalog/actions.ts#hapusLampiran": { who: P2KPTK2, ids: ["pelatihanId", "lampiranId"] },

  "lib/pelatihan/pendaftaran/actions.ts#daftarPelatihan": { who: ACTIVE_TEACHERS, ids: ["pelatihanId"] },
  "lib/pelatihan/pendaftaran/actions.ts#batalkanPendaftaran": { who: PORTFOLIO_OWNERS, ids: ["id"] },
  "lib/pelatihan/pendaftaran/actions.ts#setujuiPendaftaran": { who: KEPSEK, ids: ["satu"] },
  "lib/pelatihan/pendaftaran/actions.ts#tolakPendaftaran": { who: KEPSEK, ids: ["id"], text: REASON },
  "lib/pelatihan/pendaftaran/actions.ts#terimaPendaftaran": { who: P2KPTK2, ids: ["satu"] },
  "lib/pelatihan/pendaftaran/actions.ts#tolakPendaftaranPenyelenggara": { who: P2KPTK2, ids: ["id"], text: REASON },

  "lib/pelatihan/kehadiran/actions.ts#catatKehadiran": { who: P2KPTK2, ids: ["sesiId", "ada"] },
  "lib/pelatihan/kehadiran/actions.ts#tetapkanKehadiran": { who: P2KPTK2, ids: ["pelatihanId"] },
  "lib/pelatihan/kehadiran/actions.ts#koreksiKehadiran": { who: P2KPTK2, ids: ["id"], text: REASON },
  "lib/pelatihan/kehadiran/actions.ts#bacaLembarKehadiran": { who: P2KPTK2, ids: ["pelatihanId"] },
  "lib/pelatihan/kehadiran/actions.ts#terapkanLembarKehadiran": { who: P2KPTK2, ids: ["pelatihanId"] },

  "lib/pelatihan/penerapan/actions.ts#kirimRefleksiPasca": {
    who: ACTIVE_TEACHERS,
    ids: ["id"],
    text: ["dipelajari", "akanDiterapkan"],
  },
  "lib/pelatihan/penerapan/actions.ts#lapor": {
    who: KEPSEK,
    ids: ["id", "berkas"],
    text: ["perubahan", "perluDitingkatkan"],
  },
  "lib/pelatihan/penerapan/actions.ts#simpanDrafLaporan": {
    who: KEPSEK,
    ids: ["id", "berkas"],
    text: ["perubahan", "perluDitingkatkan"],
  },
  "lib/pelatihan/penerapan/actions.ts#kembalikanLaporan": { who: P2KPTK2, ids: ["id"], text: REASON },
  "lib/pelatihan/sertifikat/actions.ts#terbitkanSertifikat": { who: P2KPTK2, ids: ["id"] },
  "lib/pelatihan/sertifikat/actions.ts#perbaikiSertifikat": {
    who: P2KPTK2,
    ids: ["id"],
    text: ["nama", "sekolah", "judul", "pelaksanaan", ...REASON],
  },
  "lib/pelatihan/sertifikat/actions.ts#terbitkanUlangSertifikat": {
    who: P2KPTK2,
    ids: ["id"],
    text: ["nama", "sekolah", "judul", "pelaksanaan", ...REASON],
  },
  "lib/pelatihan/sertifikat/actions.ts#cabutSertifikat": { who: P2KPTK2, ids: ["id"], text: REASON },

  "lib/pelatihan/usulan/actions.ts#usulkanTopik": { who: KEPSEK, ids: ["instansiId"], text: ["topik", "kebutuhan"] },
  "lib/pelatihan/usulan/actions.ts#terimaUsulan": { who: P2KPTK2, ids: ["id"] },
  "lib/pelatihan/usulan/actions.ts#tolakUsulan": { who: P2KPTK2, ids: ["id"], text: REASON },
  "lib/pelatihan/usulan/actions.ts#hubungkanUsulan": { who: P2KPTK2, ids: ["id", "pelatihanId"] },

  "lib/kinerja/rencana/actions.ts#mulaiRencana": { who: ACTIVE_TEACHERS, ids: ["periodeId"] },
  "lib/kinerja/rencana/actions.ts#simpanPraktik": { who: ACTIVE_TEACHERS, ids: ["id", "indikatorId"] },
  "lib/kinerja/rencana/actions.ts#simpanBagianRencana": {
    ...{ who: ACTIVE_TEACHERS, ids: ["id"], text: ["tujuan", "keterangan1"] },
  },
  "lib/kinerja/rencana/actions.ts#ajukanRencana": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/rencana/actions.ts#setujuiRencana": { who: KEPSEK, ids: ["id"] },
  "lib/kinerja/ringkasan/actions.ts#ingatkanGuru": { who: KEPSEK, ids: ["periodeId", "siapa"] },
  "lib/kinerja/rencana/actions.ts#kembalikanRencana": {
    ...{ who: KEPSEK, ids: ["id"], text: [...REASON, "catatanIndikator", "catatan1"] },
  },
  "lib/kinerja/praktik/actions.ts#simpanPersiapan": {
    who: ACTIVE_TEACHERS,
    ids: ["id", "fokus", "berkasId"],
    text: ["upaya"],
  },
  "lib/kinerja/praktik/actions.ts#kirimPersiapan": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/praktik/actions.ts#jadwalkanObservasi": { who: KEPSEK, ids: ["id"], text: ["tempat"] },
  "lib/kinerja/praktik/actions.ts#isiObservasi": {
    who: KEPSEK,
    ids: ["id"],
    text: ["catatan", "rekomendasi", "catatan1"],
  },
  "lib/kinerja/praktik/actions.ts#kumpulkanHasil": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/praktik/actions.ts#simpanTindakLanjut": {
    who: ACTIVE_TEACHERS,
    ids: ["id"],
    text: ["tantangan", "tujuan", "upaya", "dukungan", "mandiriTujuan", "mandiriModul", "mandiriDukungan"],
  },
  "lib/kinerja/praktik/actions.ts#kumpulkanTindakLanjut": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/praktik/actions.ts#simpanRefleksiPraktik": {
    who: ACTIVE_TEACHERS,
    ids: ["id"],
    text: ["wawasan", "perubahan", "tantangan", "rencana"],
  },
  "lib/kinerja/praktik/actions.ts#kumpulkanRefleksiPraktik": { who: ACTIVE_TEACHERS, ids: ["id"] },

  "lib/kinerja/penilaian/actions.ts#simpanDrafPenilaian": { who: KEPSEK, ids: ["id"], text: ["catatan"] },
  "lib/kinerja/penilaian/actions.ts#simpanPenilaian": { who: KEPSEK, ids: ["id"] },
  "lib/kinerja/penilaian/actions.ts#ketahuiPenilaian": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/tugas/actions.ts#simpanRefleksiBelajar": {
    ...{ who: ACTIVE_TEACHERS, ids: ["id"], text: ["kegiatan", "pembelajaran", "penerapan"] },
  },
  "lib/kinerja/tugas/actions.ts#kirimRefleksiBelajar": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/tugas/actions.ts#simpanTugasPokok": { who: ACTIVE_TEACHERS, ids: ["id", "tugas"] },
  "lib/kinerja/tugas/actions.ts#verifikasiTugasPokok": { who: KEPSEK, ids: ["id", "tugas"] },

  "lib/kinerja/bukti/actions.ts#unggahBukti": {
    ...{ who: ACTIVE_TEACHERS, ids: ["id", "barisId", "berkasId"], text: ["nomor"] },
  },
  "lib/kinerja/bukti/actions.ts#ambilKarya": {
    ...{ who: ACTIVE_TEACHERS, ids: ["id", "barisId", "karyaId"], text: ["nomor"] },
  },
  "lib/kinerja/bukti/actions.ts#simpanDrafBukti": { who: ACTIVE_TEACHERS, ids: ["id", "barisId"] },
  "lib/kinerja/bukti/actions.ts#kumpulkanBukti": { who: ACTIVE_TEACHERS, ids: ["id", "barisId"] },
  "lib/kinerja/perubahan/actions.ts#mulaiUbahRhk": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/perubahan/actions.ts#simpanUbahRhk": { who: ACTIVE_TEACHERS, ids: ["id"], text: ["keterangan1"] },
  "lib/kinerja/perubahan/actions.ts#batalkanUbahRhk": { who: ACTIVE_TEACHERS, ids: ["id"] },
  "lib/kinerja/perubahan/actions.ts#terapkanUbahRhk": { who: ACTIVE_TEACHERS, ids: ["id"] },

  "lib/plpg/forum/actions.ts#kirimPesan": {
    ...{ who: FORUM_WRITERS, ids: ["id", "balasanKe", "sebut", "berkas"], text: ["isi"] },
  },
  "lib/plpg/forum/actions.ts#ubahPesan": { who: FORUM_WRITERS, ids: ["id"], text: ["isi"] },
  "lib/plpg/forum/actions.ts#sembunyikanPesan": { who: MENTOR, ids: ["id"], text: REASON },
  "lib/plpg/forum/actions.ts#tampilkanPesan": { who: MENTOR, ids: ["id"] },
  "lib/plpg/forum/actions.ts#tandaiDibaca": { who: FORUM_WRITERS, ids: ["id"] },
  "lib/plpg/forum/actions.ts#catatKontak": { who: MENTOR, ids: ["id", "peserta"], text: ["ringkasan"] },

  "lib/plpg/laporan/actions.ts#aturBatas": { who: MENTOR, ids: ["id"], text: ["deskripsi"] },
  "lib/plpg/laporan/actions.ts#perpanjang": { who: MENTOR, ids: ["pesertaId"], text: REASON },
  "lib/plpg/laporan/actions.ts#unggahLaporan": { who: PORTFOLIO_OWNERS, ids: ["berkasId"] },
  "lib/plpg/laporan/actions.ts#batalkanLaporan": { who: PORTFOLIO_OWNERS },
  "lib/plpg/laporan/actions.ts#unggahLaporanAkhir": { who: PORTFOLIO_OWNERS, ids: ["berkasId"] },
  "lib/plpg/nilai/actions.ts#simpanNilai": { who: MENTOR, ids: ["id"], text: ["umpanBalik"] },
  "lib/plpg/nilai/actions.ts#finalkanNilai": { who: MENTOR, ids: ["id"] },
  "lib/plpg/nilai/actions.ts#bukaKembaliNilai": { who: LPTK, ids: ["id"], text: REASON },
  "lib/plpg/banding/actions.ts#ajukanBanding": { who: PORTFOLIO_OWNERS, text: ["keberatan"] },
  "lib/plpg/banding/actions.ts#terimaBanding": { who: LPTK, ids: ["id"], text: REASON },
  "lib/plpg/banding/actions.ts#tolakBanding": { who: LPTK, ids: ["id"], text: REASON },

  "lib/notifikasi/actions.ts#tandaiSemuaDibaca": { who: SIGNED_IN },
  // Only where the clock may be moved: demonstrations and tests.
  "lib/demo/actions.ts#geserJam": { who: SIGNED_IN },
  "lib/demo/actions.ts#betulkanJam": { who: SIGNED_IN },
};

/**
 * What a page answers to a kind of reader: "200", "404" or the path they are led to. The public is led to the sign-in page; a
 * teacher inside the teachers' area to the status page; for everybody else another role's page does not exist.
 */
export function expectedOutcome(pattern: string, { who, elsewhere }: PageRule, persona: Persona): string {
  if (who.includes(persona)) return "200";
  const special = elsewhere?.[persona];
  if (special) return special;
  if (persona === "publik") return "/masuk";
  const isTeacher = ["menunggu", "aktif", "ditolak", "nonaktif"].includes(persona);
  return isTeacher && /^\/guru(\/|$)/.test(pattern) ? "/guru/status" : "404";
}

/** What is wrong with how a page answered, one line per kind of reader. */
export function pageFaults(pattern: string, rule: PageRule, answers: Partial<Record<Persona, string>>): string[] {
  return PERSONAS.filter((persona) => answers[persona] !== expectedOutcome(pattern, rule, persona)).map(
    (persona) => `${pattern} as ${persona}: ${answers[persona]}, expected ${expectedOutcome(pattern, rule, persona)}`,
  );
}

/** What an action answers to whoever may not call it. */
export const refusalFor = (persona: Persona) => (persona === "publik" ? "belum_masuk" : "tidak_berhak");

/** What is wrong with how an action answered, one line per kind of reader. */
export function actionFaults(name: string, { who }: ActionRule, answers: Partial<Record<Persona, string>>): string[] {
  return PERSONAS.filter((persona) => {
    const answer = answers[persona];
    const isRefused = answer === "belum_masuk" || answer === "tidak_berhak";
    return who.includes(persona) ? isRefused || answer === "galat" || !answer : answer !== refusalFor(persona);
  }).map((persona) => `${name} as ${persona}: ${answers[persona]}`);
}
