import { resetLinkJob } from "@/lib/akun/masuk/jobs";
import { mailTemplates as signInMails } from "@/lib/akun/masuk/messages";
import { mailTemplates as registrationMails } from "@/lib/akun/pendaftaran/messages";
import { mailTemplates as moveMails } from "@/lib/akun/pindah/messages";
import { mailTemplates as profileMails } from "@/lib/akun/profil/messages";
import { fileJobs } from "@/lib/berkas/jobs";
import { mailTemplates as officeMails } from "@/lib/kantor/messages";
import { evidenceJob } from "@/lib/kinerja/bukti/jobs";
import { mailTemplates as evidenceMails } from "@/lib/kinerja/bukti/messages";
import { mailTemplates as ratingMails } from "@/lib/kinerja/penilaian/messages";
import { mailTemplates as performancePeriodMails } from "@/lib/kinerja/periode/messages";
import { mailTemplates as changeMails } from "@/lib/kinerja/perubahan/messages";
import { mailTemplates as practiceMails } from "@/lib/kinerja/praktik/messages";
import { mailTemplates as planMails } from "@/lib/kinerja/rencana/messages";
import { mailTemplates as reminderMails } from "@/lib/kinerja/ringkasan/messages";
import { mailTemplates as taskMails } from "@/lib/kinerja/tugas/messages";
import { mailJob } from "@/lib/notifikasi/jobs";
import { trainingJob } from "@/lib/pelatihan/katalog/jobs";
import { mailTemplates as trainingMails } from "@/lib/pelatihan/katalog/messages";
import { enrolmentJobs } from "@/lib/pelatihan/pendaftaran/jobs";
import { mailTemplates as enrolmentMails } from "@/lib/pelatihan/pendaftaran/messages";
import { mailTemplates as applicationMails } from "@/lib/pelatihan/penerapan/messages";
import { certificateJobs, printJob } from "@/lib/pelatihan/sertifikat/jobs";
import { mailTemplates as certificateMails } from "@/lib/pelatihan/sertifikat/messages";
import { mailTemplates as proposalMails } from "@/lib/pelatihan/usulan/messages";
import { mailTemplates as appealMails } from "@/lib/plpg/banding/messages";
import { mailTemplates as forumMails } from "@/lib/plpg/forum/messages";
import { deadlineJob } from "@/lib/plpg/laporan/jobs";
import { mailTemplates as progressReportMails } from "@/lib/plpg/laporan/messages";
import { mailTemplates as scoreMails } from "@/lib/plpg/nilai/messages";
import { participantJob } from "@/lib/plpg/peserta/jobs";
import { mailTemplates as participantMails } from "@/lib/plpg/peserta/messages";
import { mailTemplates as cohortMails } from "@/lib/plpg/rombel/messages";
import { mailTemplates as reflectionMails } from "@/lib/refleksi/isian/messages";
import { mailTemplates as schoolMails } from "@/lib/sekolah/messages";
import { housekeepingJob } from "@/lib/server/housekeeping";
import { type ScheduledJob, startWorker } from "@/lib/server/worker";

/** Every template a mail in the outbox may name. */
const TEMPLATES = {
  ...signInMails,
  ...registrationMails,
  ...moveMails,
  ...profileMails,
  ...officeMails,
  ...schoolMails,
  ...reflectionMails,
  ...trainingMails,
  ...proposalMails,
  ...enrolmentMails,
  ...applicationMails,
  ...certificateMails,
  ...performancePeriodMails,
  ...planMails,
  ...evidenceMails,
  ...changeMails,
  ...ratingMails,
  ...practiceMails,
  ...reminderMails,
  ...taskMails,
  ...participantMails,
  ...cohortMails,
  ...forumMails,
  ...progressReportMails,
  ...scoreMails,
  ...appealMails,
};

/** Everything that runs by itself, in one list: the outbox's jobs and the scheduled ones. */
const SCHEDULED: ScheduledJob[] = [
  ...fileJobs,
  evidenceJob,
  ...certificateJobs,
  housekeepingJob,
  trainingJob,
  ...enrolmentJobs,
  deadlineJob,
  participantJob,
];

/** Begins the product's background work in this process; `stop()` lets running jobs finish. */
export async function startJobs(): Promise<{ stop: () => Promise<void> }> {
  const runner = await startWorker(SCHEDULED, [mailJob(TEMPLATES), resetLinkJob, printJob]);
  return { stop: () => runner.stop() };
}
