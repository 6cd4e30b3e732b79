import "server-only";
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { BRAND, FAMILY, Fact, INK, INK_2, LINE } from "@/lib/server/pdf-look";
import type { SheetColumn } from "@/lib/server/sheet";
import { GRADE_LABELS } from "../katalog/labels";
import type { Grade } from "../katalog/rules";
import type { Scheme } from "../periode/rules";
import { PART_LABELS, PLAN_LABELS } from "./labels";
import type { SchoolRow } from "./queries";
import { kindIn, PLAN_PARTS, type PlanPart, pointsOf, type ShownPlan, type ShownRow } from "./rules";

const styles = StyleSheet.create({
  page: { fontFamily: FAMILY, fontWeight: 500, fontSize: 10, color: INK, padding: 48 },
  // Not on the page: what is made anew on each page (the foot) would vanish.
  body: { fontSize: 10, lineHeight: 1.45 },
  kicker: { fontSize: 9, color: INK_2 },
  title: { fontSize: 20, fontWeight: 800, color: BRAND, lineHeight: 1.2, marginTop: 2 },
  facts: { marginTop: 14, paddingVertical: 10, borderTop: `1 solid ${LINE}`, borderBottom: `1 solid ${LINE}`, gap: 3 },
  part: { marginTop: 16 },
  heading: { fontSize: 12, fontWeight: 800, color: BRAND, marginBottom: 4 },
  row: { flexDirection: "row", gap: 12, paddingVertical: 4, borderBottom: `0.6 solid ${LINE}` },
  words: { flex: 1 },
  strong: { fontWeight: 800 },
  amount: { width: 120, textAlign: "right" },
  foot: { position: "absolute", left: 48, right: 48, bottom: 24, fontSize: 8, color: INK_2 },
});

type Facts = {
  id: string;
  skema: Scheme;
  nama: string;
  zona: Zone;
  guru: string;
  nip: string | null;
  mapel: string;
  sekolah: string;
  otomatis: boolean;
  pemutusNama: string | null;
  disetujuiPada: Date | null;
};

function Row({ row }: { row: ShownRow }) {
  const { judul, keterangan, jenis, kuantitas, poin, satuan, bukti } = row;
  return (
    <View style={styles.row} wrap={false}>
      <View style={styles.words}>
        <Text style={styles.strong}>{judul}</Text>
        {keterangan ? <Text>{keterangan}</Text> : null}
        {bukti ? <Text style={styles.kicker}>Bukti: {bukti}</Text> : null}
      </View>
      {jenis === "rhk" ? (
        <Text style={styles.amount}>
          {kuantitas} {satuan} × {poin} = {kuantitas * poin} poin
        </Text>
      ) : null}
    </View>
  );
}

function Part({ part, content }: { part: PlanPart; content: ShownPlan }) {
  const kind = kindIn(part, content.skema);
  const rows = content.baris.filter(({ jenis }) => jenis === kind);
  return (
    <View style={styles.part}>
      <Text style={styles.heading} minPresenceAhead={40}>
        {PART_LABELS[content.skema][part]}
        {kind === "rhk" ? ` (${pointsOf(rows).total} poin)` : ""}
      </Text>
      {kind === null ? <Text>{part === "praktik" ? content.indikator : content.tujuan}</Text> : null}
      {kind !== null && rows.length === 0 ? <Text>Tidak ada.</Text> : null}
      {rows.map((row) => (
        <Row key={row.butirId} row={row} />
      ))}
    </View>
  );
}

function Plan({ plan, content, predikat }: { plan: Facts; content: ShownPlan; predikat: Grade | null }) {
  const { id, nama, zona, guru, nip, mapel, sekolah, otomatis, pemutusNama, disetujuiPada } = plan;
  const moment = disetujuiPada ? formatInstant(disetujuiPada, zona) : "";
  return (
    <Document title={`Rencana kinerja ${nama}: ${guru}`} creator="Guru Tumbuh" producer="Guru Tumbuh" language="id">
      <Page size="A4" style={styles.page}>
        <View style={styles.body}>
          <Text style={styles.kicker}>Guru Tumbuh</Text>
          <Text style={styles.title}>Rencana Kinerja {nama}</Text>
          <View style={styles.facts}>
            <Fact label="Guru" value={guru} />
            {nip ? <Fact label="NIP" value={nip} /> : null}
            <Fact label="Mata pelajaran" value={mapel} />
            <Fact label="Sekolah" value={sekolah} />
            <Fact
              label="Disetujui"
              value={
                otomatis ? `Otomatis, ${moment}; sekolah dipimpin pelaksana tugas (Plt)` : `${pemutusNama}, ${moment}`
              }
            />
            {predikat ? <Fact label="Predikat" value={GRADE_LABELS[predikat]} /> : null}
          </View>
          {PLAN_PARTS.map((part) => (
            <Part key={part} part={part} content={content} />
          ))}
        </View>
        <Text
          style={styles.foot}
          fixed
          render={({ pageNumber, totalPages }) => `Nomor ${id} · Halaman ${pageNumber} dari ${totalPages}`}
        />
      </Page>
    </Document>
  );
}

/** An agreed plan as a PDF to print, with the predikat once it was rated. */
export function planFile(plan: Facts, content: ShownPlan, predikat: Grade | null = null): Promise<Buffer> {
  return renderToBuffer(<Plan plan={plan} content={content} predikat={predikat} />);
}

/** The principal's list of plans as a sheet. */
export const planColumns = (zona: Zone): SheetColumn<SchoolRow>[] => [
  { head: "Nama", value: ({ guru }) => guru, width: 28 },
  { head: "Mata pelajaran", value: ({ mapel }) => mapel, width: 20 },
  { head: "Periode", value: ({ periode }) => periode, width: 28 },
  { head: "Status", value: ({ status }) => PLAN_LABELS[status], width: 24 },
  { head: "Otomatis", value: ({ otomatis }) => (otomatis ? "Ya" : "Tidak") },
  { head: "Pengajuan ke", value: ({ pengajuanKe }) => pengajuanKe },
  { head: "Predikat", value: ({ predikat }) => (predikat ? GRADE_LABELS[predikat] : ""), width: 18 },
  { head: "Sejak", value: ({ since }) => formatInstant(since, zona), width: 26 },
];
