import { describe, expect, it } from "vitest";
import { REGISTRATION_STATES, registrationWorkflow } from "@/lib/akun/pendaftaran/status";
import { MOVE_STATES, moveWorkflow } from "@/lib/akun/pindah/status";
import { PURPOSES } from "@/lib/berkas/rules";
import { FILE_STATES, fileWorkflow } from "@/lib/berkas/status";
import { CATEGORIES } from "@/lib/karya/rules";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { IDENTIFIER_KINDS } from "@/lib/kernel/identifiers";
import { ROLES } from "@/lib/kernel/roles";
import { ZONES } from "@/lib/kernel/time";
import { allowedPairs, type Workflow } from "@/lib/kernel/workflow";
import { EVIDENCE_KINDS } from "@/lib/kinerja/bukti/rules";
import { EVIDENCE_STATES, evidenceWorkflow } from "@/lib/kinerja/bukti/status";
import { EXPECTATIONS, GRADES, ITEM_KINDS } from "@/lib/kinerja/katalog/rules";
import { CATALOGUE_STATES, catalogueWorkflow } from "@/lib/kinerja/katalog/status";
import { RATING_STATES, ratingWorkflow } from "@/lib/kinerja/penilaian/status";
import { PHASES, SCHEMES } from "@/lib/kinerja/periode/rules";
import { FOCUS_RESULTS } from "@/lib/kinerja/praktik/rules";
import { PRACTICE_STATES, practiceWorkflow } from "@/lib/kinerja/praktik/status";
import { PLAN_STATES, planWorkflow } from "@/lib/kinerja/rencana/status";
import { LEARNING_STATES, learningWorkflow } from "@/lib/kinerja/tugas/status";
import { TRAINING_STATES, trainingWorkflow } from "@/lib/pelatihan/katalog/status";
import { ENROLMENT_STATES, enrolmentWorkflow } from "@/lib/pelatihan/pendaftaran/status";
import { CERTIFICATE_STATES, certificateWorkflow } from "@/lib/pelatihan/sertifikat/status";
import { PROPOSAL_STATES, proposalWorkflow } from "@/lib/pelatihan/usulan/status";
import { APPEAL_STATES, appealWorkflow } from "@/lib/plpg/banding/status";
import { CONTACT_WAYS } from "@/lib/plpg/forum/rules";
import { REPORT_STATES, reportWorkflow } from "@/lib/plpg/laporan/status";
import { MATERIAL_KINDS } from "@/lib/plpg/materi/rules";
import { COMPONENTS } from "@/lib/plpg/nilai/rules";
import { SCORE_STATES, scoreWorkflow } from "@/lib/plpg/nilai/status";
import { IMPORT_RESULTS } from "@/lib/plpg/peserta/rules";
import { PARTICIPANT_STATES, participantWorkflow } from "@/lib/plpg/peserta/status";
import { MODES } from "@/lib/plpg/rombel/rules";
import { COHORT_STATES, cohortWorkflow } from "@/lib/plpg/rombel/status";
import { BANK_STATES, bankWorkflow } from "@/lib/refleksi/bank/status";
import { REFLECTION_STATES, reflectionWorkflow } from "@/lib/refleksi/isian/status";
import { testDatabase } from "@/scripts/testing/database";

const { query } = await testDatabase();

/** Each workflow and the database enum its states live in. A new workflow is added here and nowhere else. */
const WORKFLOWS: { workflow: Workflow<string, string>; enumName: string }[] = [
  { workflow: registrationWorkflow, enumName: "status_guru" },
  { workflow: moveWorkflow, enumName: "status_pindah" },
  { workflow: fileWorkflow, enumName: "status_berkas" },
  { workflow: bankWorkflow, enumName: "status_bank" },
  { workflow: reflectionWorkflow, enumName: "status_refleksi" },
  { workflow: trainingWorkflow, enumName: "status_pelatihan" },
  { workflow: proposalWorkflow, enumName: "status_usulan" },
  { workflow: enrolmentWorkflow, enumName: "status_pendaftaran" },
  { workflow: certificateWorkflow, enumName: "status_sertifikat" },
  { workflow: catalogueWorkflow, enumName: "status_katalog" },
  { workflow: planWorkflow, enumName: "status_rencana" },
  { workflow: practiceWorkflow, enumName: "status_praktik" },
  { workflow: evidenceWorkflow, enumName: "status_bukti" },
  { workflow: ratingWorkflow, enumName: "status_penilaian" },
  { workflow: learningWorkflow, enumName: "status_refleksi_belajar" },
  { workflow: cohortWorkflow, enumName: "status_rombel" },
  { workflow: participantWorkflow, enumName: "status_peserta" },
  { workflow: reportWorkflow, enumName: "status_laporan" },
  { workflow: scoreWorkflow, enumName: "status_nilai" },
  { workflow: appealWorkflow, enumName: "status_banding" },
];

async function enumValues(name: string): Promise<string[]> {
  const rows = await query<{ value: string }>(
    "SELECT e.enumlabel AS value FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid WHERE t.typname = $1 ORDER BY e.enumsortorder",
    [name],
  );
  return rows.map((row) => row.value);
}

describe("the code's lists are the database's lists", () => {
  it.each([
    ["peran", ROLES],
    ["zona", ZONES],
    ["jenis_pengenal", IDENTIFIER_KINDS],
    ["status_guru", REGISTRATION_STATES],
    ["status_pindah", MOVE_STATES],
    ["status_berkas", FILE_STATES],
    ["status_bank", BANK_STATES],
    ["status_refleksi", REFLECTION_STATES],
    ["status_pelatihan", TRAINING_STATES],
    ["status_usulan", PROPOSAL_STATES],
    ["status_pendaftaran", ENROLMENT_STATES],
    ["status_sertifikat", CERTIFICATE_STATES],
    ["status_katalog", CATALOGUE_STATES],
    ["status_rencana", PLAN_STATES],
    ["status_praktik", PRACTICE_STATES],
    ["status_bukti", EVIDENCE_STATES],
    ["status_penilaian", RATING_STATES],
    ["status_refleksi_belajar", LEARNING_STATES],
    ["kompetensi", COMPETENCIES],
    ["tujuan_berkas", PURPOSES],
    ["kategori_karya", CATEGORIES],
    ["jenis_butir", ITEM_KINDS],
    ["ekspektasi_kinerja", EXPECTATIONS],
    ["predikat", GRADES],
    ["skema_kinerja", SCHEMES],
    ["fase_kinerja", PHASES],
    ["hasil_fokus", FOCUS_RESULTS],
    ["jenis_bukti", EVIDENCE_KINDS],
    ["status_rombel", COHORT_STATES],
    ["status_peserta", PARTICIPANT_STATES],
    ["status_laporan", REPORT_STATES],
    ["status_nilai", SCORE_STATES],
    ["status_banding", APPEAL_STATES],
    ["mode_rombel", MODES],
    ["cara_kontak", CONTACT_WAYS],
    ["komponen", COMPONENTS],
    ["jenis_materi", MATERIAL_KINDS],
    ["hasil_impor", IMPORT_RESULTS],
  ])("%s", async (name, values) => {
    expect(await enumValues(name)).toEqual([...values]);
  });

  it.each(WORKFLOWS)("$workflow.name: states", async ({ workflow, enumName }) => {
    expect(await enumValues(enumName)).toEqual([...workflow.states]);
  });
});

describe("the database allows exactly the transitions of the tables", () => {
  it("has no pair more and none less", async () => {
    const rows = await query<{ alur: string; dari: string; ke: string }>("SELECT alur, dari, ke FROM transisi_sah");
    const inDatabase = rows.map((row) => `${row.alur}: ${row.dari} → ${row.ke}`).sort();
    const inCode = WORKFLOWS.flatMap(({ workflow }) =>
      allowedPairs(workflow).map(({ from, to }) => `${workflow.name}: ${from} → ${to}`),
    ).sort();
    expect(inDatabase).toEqual(inCode);
  });
});
