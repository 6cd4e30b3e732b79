import { addDays, dayIn, endOfDay } from "@/lib/kernel/time";
import { CATALOGUE_HAPPENINGS, EXAMPLE_CATALOGUE } from "@/lib/kinerja/katalog/labels";
import { extensionHappening, PERIOD_HAPPENINGS } from "@/lib/kinerja/periode/labels";
import { type Scheme, windowsOf } from "@/lib/kinerja/periode/rules";
import type { Tx } from "@/lib/server/db";
import { makeHistory } from "./factories";
import { type MadeCatalogue, makeCatalogue, makeExtension, makePeriod } from "./kinerja";
import { account, DINAS_JAKARTA, idOf, JAKARTA, type Setting, type Story } from "./story";

/** Performance in the demonstration (DOMAIN §7): one catalogue, periods of both schemes that are under way and one that is over. */

/** The version that all of its periods have. */
export const CATALOGUE = idOf("katalog/jakarta/1");
const NEXT_CATALOGUE = idOf("katalog/jakarta/2");

/** Scheme 2024: everything over, and under way (pelaksanaan). Scheme 2025: under way, and plans are being written. */
export const EARLIER_SEMESTER = idOf("periode-kinerja/jakarta/lalu");
export const PRESENT_SEMESTER = idOf("periode-kinerja/jakarta/kini");
export const YEAR_UNDER_WAY = idOf("periode-kinerja/jakarta/tahun-berjalan");
export const PRESENT_YEAR = idOf("periode-kinerja/jakarta/tahun");

/** The catalogue that all of the periods have, as plans of the demonstration need it. */
export async function presentCatalogue(tx: Tx): Promise<MadeCatalogue> {
  const butir = await tx.butirKinerja.findMany({
    where: { katalogId: CATALOGUE },
    select: { id: true, jenis: true, judul: true, poin: true },
    orderBy: [{ jenis: "asc" }, { urutan: "asc" }],
  });
  const indikator = await tx.indikatorPraktik.findMany({
    where: { katalogId: CATALOGUE },
    select: { id: true, judul: true, fokus: { select: { id: true }, orderBy: { urutan: "asc" } } },
    orderBy: { urutan: "asc" },
  });
  return {
    id: CATALOGUE,
    butir,
    indikator: indikator.map(({ fokus, ...rest }) => ({ ...rest, fokus: fokus.map(({ id }) => id) })),
  };
}

const catalogue = (says: string, id: string, { begun, published }: { begun: number; published?: number }): Story => ({
  id,
  says,
  tell: async ({ tx, daysAgo }) => {
    const isDraft = published === undefined;
    const library = {
      judul: "Penggerak literasi sekolah",
      keterangan: "Tuliskan kegiatan literasi yang Anda gerakkan dan kelasnya.",
    };
    const isi = isDraft
      ? { ...EXAMPLE_CATALOGUE, tugas_tambahan: [...EXAMPLE_CATALOGUE.tugas_tambahan, library] }
      : EXAMPLE_CATALOGUE;
    await makeCatalogue(tx, { id, dinasId: JAKARTA, isDraft, isi, pada: daysAgo(published ?? begun) });
    const event = isDraft ? "buat" : "contoh";
    const about = { oleh: DINAS_JAKARTA, ke: "draf" };
    await makeHistory(tx, { jenis: "katalog_kinerja", id }, [
      { ...about, pada: daysAgo(begun), aksi: `katalogKinerja.${event}`, peristiwa: CATALOGUE_HAPPENINGS[event] },
      ...(isDraft
        ? []
        : [
            {
              ...{
                pada: daysAgo(published),
                oleh: DINAS_JAKARTA,
                aksi: "katalogKinerja.terbitkan",
                dari: "draf",
                ke: "terbit",
              },
              peristiwa: CATALOGUE_HAPPENINGS.terbitkan,
            },
          ]),
    ]);
  },
});

/** Days from now to each edge of the three phases. */
type Edges = readonly [number, number, number, number, number, number];

const period = (says: string, id: string, skema: Scheme, [a, b, c, d, e, f]: Edges, nama?: string): Story => ({
  id,
  says,
  tell: async ({ tx, now }) => {
    const day = (days: number) => dayIn(addDays(now, days), "WIB");
    const days = {
      ...{ rencanaBuka: day(a), rencanaTutup: day(b), pelaksanaanBuka: day(c), pelaksanaanTutup: day(d) },
      ...{ penilaianBuka: day(e), penilaianTutup: day(f) },
    };
    await makePeriod(tx, { id, dinasId: JAKARTA, katalogId: CATALOGUE, skema, nama, windows: windowsOf(days, "WIB") });
    await makeHistory(tx, { jenis: "periode_kinerja", id }, [
      {
        ...{ pada: addDays(now, a - 5), oleh: DINAS_JAKARTA, aksi: "periodeKinerja.buat" },
        peristiwa: PERIOD_HAPPENINGS.buat,
      },
    ]);
  },
});

const BAYU = account("1234567890120022");

/** Bayu was ill while plans were written; the Dinas has given him a week more. */
async function extend({ tx, now, daysAgo }: Setting): Promise<void> {
  const alasan = "Bayu dirawat di rumah sakit selama masa perencanaan; surat dokter sudah diterima.";
  const sampai = endOfDay(dayIn(addDays(now, 7), "WIB"), "WIB");
  const oleh = DINAS_JAKARTA;
  await makeExtension(tx, {
    ...{ periodeId: PRESENT_SEMESTER, akunId: BAYU, fase: "perencanaan", sampai, alasan, olehNama: oleh.nama },
    dibuatPada: daysAgo(3),
  });
  await makeHistory(tx, { jenis: "periode_kinerja", id: PRESENT_SEMESTER }, [
    {
      ...{ pada: daysAgo(3), oleh, aksi: "periodeKinerja.perpanjang", alasan },
      peristiwa: extensionHappening("perencanaan", "Bayu Saputra"),
    },
  ]);
}

const SEMESTER = period("The semester that is under way.", PRESENT_SEMESTER, "skema_2024", [-60, -31, -30, 60, 61, 80]);

export const PERFORMANCE_PERIODS: readonly Story[] = [
  catalogue("The Dinas has published a catalogue.", CATALOGUE, { begun: 400, published: 390 }),
  catalogue("The next version of the catalogue is being written.", NEXT_CATALOGUE, { begun: 6 }),
  period("A semester that is over.", EARLIER_SEMESTER, "skema_2024", [-250, -221, -220, -120, -119, -90]),
  {
    ...SEMESTER,
    tell: async (setting) => {
      await SEMESTER.tell(setting);
      await extend(setting);
    },
  },
  period(
    "A year that is under way.",
    YEAR_UNDER_WAY,
    "skema_2025",
    [-75, -46, -45, 60, 61, 90],
    "Tahun kinerja berjalan",
  ),
  period("A year for which plans are being written.", PRESENT_YEAR, "skema_2025", [-10, 20, 21, 300, 301, 330]),
];
