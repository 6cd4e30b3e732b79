import "server-only";
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { formatDate, formatInstant, type Zone } from "@/lib/kernel/time";
import { BRAND, FAMILY, Fact, INK, INK_2, LINE } from "@/lib/server/pdf-look";
import { QrCode } from "@/lib/server/pdf-qr";
import type { SheetColumn } from "@/lib/server/sheet";
import { LAPSED_LABEL, PARTICIPANT_LABELS } from "./labels";
import type { ParticipantRow } from "./queries";
import { ACTIVATION_DAYS, IMPORT_COLUMNS } from "./rules";

const styles = StyleSheet.create({
  page: { fontFamily: FAMILY, fontWeight: 500, fontSize: 11, lineHeight: 1.5, color: INK, padding: 56 },
  office: { fontSize: 12, fontWeight: 800, color: BRAND },
  date: { fontSize: 10, color: INK_2 },
  title: { fontSize: 20, fontWeight: 800, color: BRAND, lineHeight: 1.2, marginTop: 28 },
  facts: { marginTop: 16, paddingVertical: 10, borderTop: `1 solid ${LINE}`, borderBottom: `1 solid ${LINE}`, gap: 3 },
  words: { marginTop: 16 },
  box: {
    marginTop: 18,
    padding: 18,
    border: `1.2 solid ${LINE}`,
    borderRadius: 10,
    flexDirection: "row",
    gap: 20,
    alignItems: "center",
  },
  code: { fontSize: 15, fontWeight: 800, letterSpacing: 0.6, lineHeight: 1.5 },
  small: { fontSize: 9, color: INK_2 },
  foot: { marginTop: 22, fontSize: 9, color: INK_2 },
});

export type Letter = {
  nama: string;
  nomorPeserta: string;
  asalSekolah: string;
  bidangStudi: string;
  aktivasiSampai: Date;
  kode: string;
  /** Where the code leads, both fields filled in. */
  address: string;
};
type From = { lptk: string; zona: Zone; now: Date };

/** Seven groups of four: four of them in the first line. */
const inTwoLines = (kode: string) => {
  const groups = kode.split("-");
  return `${groups.slice(0, 4).join("-")}-\n${groups.slice(4).join("-")}`;
};

function LetterPage({ letter, from: { lptk, zona, now } }: { letter: Letter; from: From }) {
  const { nama, nomorPeserta, asalSekolah, bidangStudi, aktivasiSampai, kode, address } = letter;
  const end = formatInstant(aktivasiSampai, zona);
  return (
    <Page size="A4" style={styles.page} wrap={false}>
      <Text style={styles.office}>{lptk}</Text>
      <Text style={styles.date}>{formatDate(now, zona)}</Text>
      <Text style={styles.title}>Aktivasi akun peserta PLPG</Text>
      <View style={styles.facts}>
        <Fact label="Nama" value={nama} />
        <Fact label="Nomor peserta" value={nomorPeserta} />
        <Fact label="Bidang studi" value={bidangStudi} />
        {asalSekolah ? <Fact label="Asal sekolah" value={asalSekolah} /> : null}
      </View>
      <Text style={styles.words}>
        Yth. {nama}, Anda terdaftar sebagai peserta pembekalan PLPG. Aktifkan akun Anda paling lambat {end}. Peserta
        yang tidak mengaktifkan akunnya dalam {ACTIVATION_DAYS} hari dianggap mengundurkan diri.
      </Text>
      <View style={styles.box}>
        <QrCode text={address} size={132} fill={INK} />
        <View style={{ flex: 1 }}>
          <Text style={styles.small}>Kode aktivasi</Text>
          <Text style={styles.code}>{inTwoLines(kode)}</Text>
          <Text style={styles.small}>
            Pindai gambar di samping dengan kamera ponsel; nomor peserta dan kodenya terisi sendiri.
          </Text>
        </View>
      </View>
      <Text style={styles.words}>
        Tanpa kamera: buka {address.replace(/\?.*$/, "")}, pilih Peserta PLPG, lalu ketik nomor peserta dan kode ini.
        Bila akun Anda belum punya password, buat di halaman yang sama. Guru yang sudah punya akun Guru Tumbuh tetap
        memakai password lamanya.
      </Text>
      <Text style={styles.foot}>
        Kode ini hanya untuk Anda dan hanya dapat dipakai sekali. Bila hilang, minta kode baru kepada {lptk}.
      </Text>
    </Page>
  );
}

/** Activation letters, a page each, as one PDF. */
export function letterFile(letters: readonly Letter[], from: From): Promise<Buffer> {
  return renderToBuffer(
    <Document title="Surat aktivasi peserta PLPG" creator="Guru Tumbuh" producer="Guru Tumbuh" language="id">
      {letters.map((letter) => (
        <LetterPage key={letter.nomorPeserta} letter={letter} from={from} />
      ))}
    </Document>,
  );
}

/** The LPTK's board as a sheet. */
export const participantColumns = (zona: Zone): SheetColumn<ParticipantRow>[] => [
  { head: "Nomor peserta", value: ({ nomorPeserta }) => nomorPeserta, width: 18 },
  { head: "Nama", value: ({ nama }) => nama, width: 28 },
  { head: "Bidang studi", value: ({ bidangStudi }) => bidangStudi, width: 20 },
  { head: "Rombel", value: ({ rombel }) => rombel ?? "", width: 20 },
  {
    head: "Keadaan",
    value: ({ shown, isLapsed }) => (isLapsed ? LAPSED_LABEL : PARTICIPANT_LABELS[shown]),
    width: 30,
  },
  { head: "Batas aktivasi", value: ({ aktivasiSampai }) => formatInstant(aktivasiSampai, zona), width: 26 },
];

/** The headings of the sheet that an import understands. */
export const templateColumns = (): SheetColumn<string>[] =>
  Object.values(IMPORT_COLUMNS).map((head) => ({ head, value: () => "", width: 24 }));
