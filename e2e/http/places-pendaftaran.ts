import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import { enrolmentAt, finished, unitBeside } from "./calls-pendaftaran";
import type { Place } from "./places";
import type { World } from "./world";

/** Addresses of the pages of enrolments and attendance. */

type State = Exclude<EnrolmentState, "bersertifikat">;
const param = ({ id }: { id: string }) => ({ id });

const owns: Place = {
  own: async ({ ours }, persona) => {
    const who = persona === "nonaktif" ? ours.guru.nonaktif : ours.guru.aktif;
    return param(await enrolmentAt(ours.school, ours.p2kptk2, "diajukan", { who }));
  },
  foreign: async ({ ours, theirs }) => [
    param(await enrolmentAt(ours.school, ours.p2kptk2, "diajukan")),
    param(await enrolmentAt(theirs.school, theirs.p2kptk2, "diajukan")),
  ],
};

const ofSchool: Place = {
  own: async ({ ours }) => param(await enrolmentAt(ours.school, ours.p2kptk2, "diajukan")),
  foreign: async ({ ours, theirs }) => [
    param(await enrolmentAt(ours.neighbour, ours.p2kptk2, "diajukan")),
    param(await enrolmentAt(theirs.school, theirs.p2kptk2, "diajukan")),
  ],
};

const ofOffice = (status: State): Place => ({
  own: async ({ ours }) => param(await enrolmentAt(ours.school, ours.p2kptk2, status, await past(status))),
  foreign: async ({ ours, theirs }) => [
    param(await enrolmentAt(ours.school, await unitBeside(ours), status, await past(status))),
    param(await enrolmentAt(theirs.school, theirs.p2kptk2, status, await past(status))),
    // Before the principal's approval it does not exist for the unit.
    param(await enrolmentAt(ours.school, ours.p2kptk2, "diajukan")),
  ],
});
const past = (status: State) => (status === "hadir" ? finished() : {});

type Made = Awaited<ReturnType<typeof enrolmentAt>>;

const ofTraining = (params: (own: Made) => Record<string, string>): Place => ({
  own: async ({ ours }) => params(await enrolmentAt(ours.school, ours.p2kptk2, "diterima", await finished())),
  foreign: async ({ ours, theirs }: World) => [
    params(await enrolmentAt(ours.school, await unitBeside(ours), "diterima", await finished())),
    params(await enrolmentAt(theirs.school, theirs.p2kptk2, "diterima", await finished())),
  ],
});
const training = ofTraining(({ pelatihanId }) => ({ id: pelatihanId }));

export const ENROLMENT_PLACES: Record<string, Place> = {
  "/guru/pelatihan/pendaftaran/[id]": owns,
  "/guru/pelatihan/pendaftaran/[id]/batal": owns,
  "/kepsek/pelatihan/pendaftaran/[id]": ofSchool,
  "/kepsek/pelatihan/pendaftaran/[id]/tolak": ofSchool,
  "/p2kptk2/pendaftaran/[id]": ofOffice("diteruskan"),
  "/p2kptk2/pendaftaran/[id]/tolak": ofOffice("diteruskan"),
  "/p2kptk2/pendaftaran/[id]/koreksi": ofOffice("hadir"),
  "/p2kptk2/pelatihan/[id]/peserta": training,
  "/p2kptk2/pelatihan/[id]/kehadiran": training,
  "/p2kptk2/pelatihan/[id]/kehadiran/impor": training,
  "/p2kptk2/pelatihan/[id]/kehadiran/[sesiId]": ofTraining(({ pelatihanId, sesi }) => ({
    id: pelatihanId,
    sesiId: sesi[0] ?? "",
  })),
};
