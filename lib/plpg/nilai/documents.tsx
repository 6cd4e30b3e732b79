import "server-only";
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactElement, ReactNode } from "react";
import { formatDay, formatInstant, type Zone } from "@/lib/kernel/time";
import { BRAND, FAMILY, Fact, INK, INK_2, LINE } from "@/lib/server/pdf-look";
import type { SheetColumn } from "@/lib/server/sheet";
import { reportLabel, SHOWN_REPORT_LABELS } from "../laporan/labels";
import type { Report } from "../laporan/queries";
import type { ShownReportState } from "../laporan/rules";
import { PARTICIPANT_LABELS } from "../peserta/labels";
import { MODE_LABELS } from "../rombel/labels";
import type { Cohort } from "../rombel/queries";
import { COMPONENT_LABELS, passLabel, SCORE_LABELS, ZERO_LABELS } from "./labels";
import type { ComponentScore, ScoreChange, ScoreSheet } from "./queries";
import { COMPONENTS, changeWords, displayMean, displaySp, formatScore, partsOf } from "./rules";

const styles = StyleSheet.create({
  page: { fontFamily: FAMILY, fontWeight: 500, fontSize: 9, color: INK, padding: 40 },
  // Not on the page: what is made anew on each page (the foot) would vanish.
  body: { fontSize: 9, lineHeight: 1.45 },
  kicker: { fontSize: 9, color: INK_2 },
  title: { fontSize: 18, fontWeight: 800, color: BRAND, lineHeight: 1.2, marginTop: 2 },
  facts: { marginTop: 12, paddingVertical: 8, borderTop: `1 solid ${LINE}`, borderBottom: `1 solid ${LINE}`, gap: 3 },
  part: { marginTop: 14 },
  heading: { fontSize: 12, fontWeight: 800, color: BRAND, marginBottom: 4 },
  row: { flexDirection: "row", gap: 8, paddingVertical: 3, borderBottom: `0.6 solid ${LINE}` },
  words: { flex: 1 },
  strong: { fontWeight: 800 },
  amount: { width: 52, textAlign: "right" },
  narrow: { width: 42, textAlign: "right" },
  state: { width: 66 },
  foot: { position: "absolute", left: 40, right: 40, bottom: 22, fontSize: 8, color: INK_2 },
});

const scoreOr = (value: number | null) => (value === null ? "–" : formatScore(value));
const spOr = (value: number | null) => (value === null ? "–" : displaySp(value));
const outcome = ({ status, lulus }: ScoreSheet) =>
  status === "final" && lulus !== null ? passLabel(lulus) : SCORE_LABELS[status];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      <Text style={styles.heading} minPresenceAhead={40}>
        {title}
      </Text>
      {children}
    </View>
  );
}

function Sheet({
  title,
  printed,
  landscape = false,
  children,
}: {
  title: string;
  /** When it was made, in words. */
  printed: string;
  landscape?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <Document title={title} creator="Guru Tumbuh" producer="Guru Tumbuh" language="id">
      <Page size="A4" orientation={landscape ? "landscape" : "portrait"} style={styles.page}>
        <View style={styles.body}>
          <Text style={styles.kicker}>Guru Tumbuh, pembekalan awal PLPG</Text>
          <Text style={styles.title}>{title}</Text>
          {children}
        </View>
        <Text
          style={styles.foot}
          fixed
          render={({ pageNumber, totalPages }) => `Dicetak ${printed}, halaman ${pageNumber} dari ${totalPages}`}
        />
      </Page>
    </Document>
  );
}

type Details = {
  components: readonly ComponentScore[];
  reports: readonly (Report & { shown: ShownReportState })[];
  history: readonly ScoreChange[];
};

/** One participant: the six components, the arithmetic, the four reports, and every change of a score. */
export function participantFile(sheet: ScoreSheet, details: Details, now: Date): Promise<Buffer> {
  const { zona, scores } = sheet;
  const parts = partsOf(scores);
  const moment = (at: Date) => formatInstant(at, zona);
  return renderToBuffer(
    <Sheet title={`Nilai pembekalan ${sheet.nama}`} printed={moment(now)}>
      <View style={styles.facts}>
        <Fact label="Nomor peserta" value={sheet.nomorPeserta} />
        <Fact label="Asal sekolah" value={sheet.asalSekolah || "–"} />
        <Fact label="Bidang studi" value={sheet.bidangStudi} />
        <Fact label="Rombel, mentor" value={`${sheet.rombel ?? "–"}, ${sheet.mentorNama ?? "–"}`} />
        <Fact label="LPTK" value={sheet.lptk} />
        <Fact label="Status" value={PARTICIPANT_LABELS[sheet.participant]} />
        <Fact
          label="Hasil"
          value={
            sheet.finalPada
              ? `${outcome(sheet)}, final ${moment(sheet.finalPada)} oleh ${sheet.finalOleh}`
              : outcome(sheet)
          }
        />
      </View>
      <Part title="Nilai">
        {COMPONENTS.map((komponen) => {
          const component = details.components.find((one) => one.komponen === komponen);
          return (
            <View key={komponen} style={styles.row} wrap={false}>
              <View style={styles.words}>
                <Text style={styles.strong}>{COMPONENT_LABELS[komponen]}</Text>
                {component?.nihil ? <Text>{`${ZERO_LABELS[komponen]}. ${component.alasan ?? ""}`}</Text> : null}
                {component?.umpanBalik ? <Text>{component.umpanBalik}</Text> : null}
                {component ? (
                  <Text style={styles.kicker}>{`${component.penilaiNama}, ${moment(component.dinilaiPada)}`}</Text>
                ) : null}
              </View>
              <Text style={styles.amount}>{scoreOr(scores[komponen])}</Text>
            </View>
          );
        })}
      </Part>
      <Part title="Hitungan skor">
        {[
          ["30 % proses", spOr(parts.proses)],
          [`30 % laporan (rata-rata ${displayMean(scores) ?? "–"})`, spOr(parts.laporan)],
          ["40 % presentasi", spOr(parts.presentasi)],
          ["Skor pembekalan (lulus bila paling sedikit 65)", spOr(sheet.sp)],
        ].map(([label, value]) => (
          <View key={label} style={styles.row} wrap={false}>
            <Text style={styles.words}>{label}</Text>
            <Text style={[styles.amount, styles.strong]}>{value}</Text>
          </View>
        ))}
      </Part>
      <Part title="Laporan kemajuan">
        {details.reports.map(({ nomor, shown, berkas }) => (
          <View key={nomor} style={styles.row} wrap={false}>
            <Text style={styles.words}>{reportLabel(nomor)}</Text>
            <Text>{berkas ? `diterima ${moment(berkas.diterimaPada)}` : SHOWN_REPORT_LABELS[shown]}</Text>
          </View>
        ))}
      </Part>
      {details.history.length > 0 ? (
        <Part title="Riwayat nilai">
          {details.history.map((change) => (
            <View key={change.id} style={styles.row} wrap={false}>
              <View style={styles.words}>
                <Text>{changeWords(change)}</Text>
                {change.alasan ? <Text style={styles.kicker}>{change.alasan}</Text> : null}
              </View>
              <Text style={styles.kicker}>{`${change.olehNama}, ${moment(change.pada)}`}</Text>
            </View>
          ))}
        </Part>
      ) : null}
    </Sheet>,
  );
}

function ScoreTable({ rows, withCohort = false }: { rows: readonly ScoreSheet[]; withCohort?: boolean }) {
  return (
    <View style={styles.part}>
      <View style={[styles.row, styles.strong]} fixed>
        <Text style={styles.words}>Peserta</Text>
        {COMPONENTS.map((komponen) => (
          <Text key={komponen} style={styles.narrow}>
            {COMPONENT_LABELS[komponen].replace("Laporan ", "Lap. ").replace("Presentasi", "Pres.")}
          </Text>
        ))}
        <Text style={styles.amount}>Skor</Text>
        <Text style={styles.state}>Hasil</Text>
      </View>
      {rows.map((row) => (
        <View key={row.id} style={styles.row} wrap={false}>
          <View style={styles.words}>
            <Text style={styles.strong}>{row.nama}</Text>
            <Text style={styles.kicker}>
              {withCohort ? `${row.nomorPeserta}, ${row.rombel ?? "–"}` : row.nomorPeserta}
            </Text>
          </View>
          {COMPONENTS.map((komponen) => (
            <Text key={komponen} style={styles.narrow}>
              {scoreOr(row.scores[komponen])}
            </Text>
          ))}
          <Text style={[styles.amount, styles.strong]}>{spOr(row.sp)}</Text>
          <Text style={styles.state}>
            {row.participant === "aktif" ? outcome(row) : PARTICIPANT_LABELS[row.participant]}
          </Text>
        </View>
      ))}
      {rows.length === 0 ? <Text>Belum ada peserta.</Text> : null}
    </View>
  );
}

/** A rombel with everybody's scores. */
export function cohortFile(cohort: Cohort, rows: readonly ScoreSheet[], now: Date): Promise<Buffer> {
  return renderToBuffer(
    <Sheet title={`Rombel ${cohort.nama}`} printed={formatInstant(now, cohort.zona)} landscape>
      <View style={styles.facts}>
        <Fact label="LPTK" value={cohort.lptk} />
        <Fact label="Mentor" value={cohort.mentorNama ?? "–"} />
        <Fact label="Bidang studi, cara" value={`${cohort.bidangStudi}, ${MODE_LABELS[cohort.mode]}`} />
        <Fact label="Masa" value={`${formatDay(cohort.mulai)} sampai ${formatDay(cohort.selesai)}`} />
      </View>
      <ScoreTable rows={rows} />
    </Sheet>,
  );
}

/** The final list. */
export function listFile(
  rows: readonly ScoreSheet[],
  { lptk, now, zona }: { lptk: string; now: Date; zona: Zone },
): Promise<Buffer> {
  return renderToBuffer(
    <Sheet title={`Daftar nilai pembekalan ${lptk}`} printed={formatInstant(now, zona)} landscape>
      <ScoreTable rows={rows} withCohort />
    </Sheet>,
  );
}

/** A score as a spreadsheet takes it: exact, for two digits fit a number. */
const cell = (value: number | null) => (value === null ? null : value / 100);

/** The final list as a sheet. The score stands there as it is shown, cut off after two digits. */
export const scoreColumns = (zona: Zone): SheetColumn<ScoreSheet>[] => [
  { head: "Nomor peserta", value: ({ nomorPeserta }) => nomorPeserta, width: 18 },
  { head: "Nama", value: ({ nama }) => nama, width: 28 },
  { head: "Asal sekolah", value: ({ asalSekolah }) => asalSekolah, width: 26 },
  { head: "Bidang studi", value: ({ bidangStudi }) => bidangStudi, width: 18 },
  { head: "Rombel", value: ({ rombel }) => rombel ?? "", width: 16 },
  { head: "Mentor", value: ({ mentorNama }) => mentorNama ?? "", width: 26 },
  ...COMPONENTS.map(
    (komponen): SheetColumn<ScoreSheet> => ({
      head: COMPONENT_LABELS[komponen],
      value: ({ scores }) => cell(scores[komponen]),
    }),
  ),
  { head: "Skor pembekalan", value: ({ sp }) => (sp === null ? "" : displaySp(sp)) },
  { head: "Hasil", value: (row) => outcome(row) },
  { head: "Laporan akhir", value: ({ hasFinalReport }) => (hasFinalReport ? "Ada" : "Belum") },
  { head: "Final", value: ({ finalPada }) => (finalPada ? formatInstant(finalPada, zona) : ""), width: 26 },
  { head: "Difinalkan oleh", value: ({ finalOleh }) => finalOleh ?? "", width: 26 },
];
